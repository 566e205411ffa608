/** The one way in from outside: routes, tokens, limits; it knows nothing of customs. */
@NullMarked
package io.greenlane.gateway;

import org.jspecify.annotations.NullMarked;
