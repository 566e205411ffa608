@NullMarked
package io.greenlane.benchmarks.trend;

import org.jspecify.annotations.NullMarked;
