/** One half of a circle, and other bad examples. */
@NullMarked
package io.greenlane.badexample.one;

import org.jspecify.annotations.NullMarked;
