/** Compares rows written by SQL with rows written by Hibernate; decision 0002 rests on it. */
@NullMarked
package io.greenlane.benchmarks.persistence;

import org.jspecify.annotations.NullMarked;
