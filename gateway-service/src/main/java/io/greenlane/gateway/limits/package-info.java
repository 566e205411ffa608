/** How much one caller may ask for at once. */
@NullMarked
package io.greenlane.gateway.limits;

import org.jspecify.annotations.NullMarked;
