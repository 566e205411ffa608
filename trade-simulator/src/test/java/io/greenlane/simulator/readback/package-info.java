/** Tests of the count from outside. */
@NullMarked
package io.greenlane.simulator.readback;

import org.jspecify.annotations.NullMarked;
