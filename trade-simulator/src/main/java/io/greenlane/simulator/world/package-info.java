/** Who trades what with whom in the simulated world, and how honest each of them really is. */
@NullMarked
package io.greenlane.simulator.world;

import org.jspecify.annotations.NullMarked;
