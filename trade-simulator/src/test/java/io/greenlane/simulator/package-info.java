/** Tests of the simulator as a whole. */
@NullMarked
package io.greenlane.simulator;

import org.jspecify.annotations.NullMarked;
