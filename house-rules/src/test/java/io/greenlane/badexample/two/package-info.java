/** The other half of the circle. */
@NullMarked
package io.greenlane.badexample.two;

import org.jspecify.annotations.NullMarked;
