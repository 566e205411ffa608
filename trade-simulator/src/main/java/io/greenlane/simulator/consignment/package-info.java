/** One consignment after another: the declaration that the firm lodges, and beside it what is really in the container. */
@NullMarked
package io.greenlane.simulator.consignment;

import org.jspecify.annotations.NullMarked;
