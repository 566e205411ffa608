@NullMarked
package io.greenlane.benchmarks.evaluation;

import org.jspecify.annotations.NullMarked;
