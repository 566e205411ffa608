@NullMarked
package io.greenlane.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
