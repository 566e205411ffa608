@NullMarked
package io.greenlane.benchmarks.report;

import org.jspecify.annotations.NullMarked;
