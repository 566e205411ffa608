@NullMarked
package io.greenlane.benchmarks.run;

import org.jspecify.annotations.NullMarked;
