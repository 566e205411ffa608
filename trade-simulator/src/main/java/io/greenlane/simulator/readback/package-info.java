/** What became of the traffic, counted from outside: by reading every acknowledged declaration back. */
@NullMarked
package io.greenlane.simulator.readback;

import org.jspecify.annotations.NullMarked;
