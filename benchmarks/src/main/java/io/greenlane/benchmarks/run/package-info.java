/** The benchmark as a command: a platform of its own, the phases in their order, and the report. */
@NullMarked
package io.greenlane.benchmarks.run;

import org.jspecify.annotations.NullMarked;
