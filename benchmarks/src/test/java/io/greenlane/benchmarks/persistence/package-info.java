/** That the compared ways write the same. */
@NullMarked
package io.greenlane.benchmarks.persistence;

import org.jspecify.annotations.NullMarked;
