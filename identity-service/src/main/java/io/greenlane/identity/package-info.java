/** OpenID provider for local and demo use; an installation with its own provider leaves this service out. */
@NullMarked
package io.greenlane.identity;

import org.jspecify.annotations.NullMarked;
