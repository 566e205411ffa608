/** A package whose name says nothing. */
@NullMarked
package io.greenlane.badexample.util;

import org.jspecify.annotations.NullMarked;
