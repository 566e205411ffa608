/** Tests of the simulated world. */
@NullMarked
package io.greenlane.simulator.world;

import org.jspecify.annotations.NullMarked;
