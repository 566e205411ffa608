/** Who is calling: the token check at the door. */
@NullMarked
package io.greenlane.gateway.login;

import org.jspecify.annotations.NullMarked;
