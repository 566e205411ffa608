/** The identity service. */
@NullMarked
package io.greenlane.identity;

import org.jspecify.annotations.NullMarked;
