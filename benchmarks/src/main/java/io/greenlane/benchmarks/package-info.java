/** Measured comparisons: what the pages in docs/decisions rest on, each run with one command. */
@NullMarked
package io.greenlane.benchmarks;

import org.jspecify.annotations.NullMarked;
