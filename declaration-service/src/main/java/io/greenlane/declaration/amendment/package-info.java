/** Decides what a trader may still change after lodgement: complete the declaration, or withdraw it. */
@NullMarked
package io.greenlane.declaration.amendment;

import org.jspecify.annotations.NullMarked;
