/** The OpenID provider itself: its endpoints and what its tokens say. */
@NullMarked
package io.greenlane.identity.token;

import org.jspecify.annotations.NullMarked;
