/** Decides when goods may leave the port: what arrived, what is cleared, and the orders that follow. */
@NullMarked
package io.greenlane.declaration.release;

import org.jspecify.annotations.NullMarked;
