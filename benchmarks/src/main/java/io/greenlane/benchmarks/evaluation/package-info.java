/** What the platform's way of choosing finds in the simulated world, held against simpler ways of choosing as many. */
@NullMarked
package io.greenlane.benchmarks.evaluation;

import org.jspecify.annotations.NullMarked;
