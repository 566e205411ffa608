/** The public API as a trader's or an officer's program uses it: tokens, calls that are repeated, pages. */
@NullMarked
package io.greenlane.simulator.gateway;

import org.jspecify.annotations.NullMarked;
