@NullMarked
package io.greenlane.benchmarks.load;

import org.jspecify.annotations.NullMarked;
