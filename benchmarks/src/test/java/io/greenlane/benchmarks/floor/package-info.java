@NullMarked
package io.greenlane.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
