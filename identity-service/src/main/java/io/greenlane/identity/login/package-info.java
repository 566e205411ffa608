/** Who may log in by hand: the demo users and the form they use. */
@NullMarked
package io.greenlane.identity.login;

import org.jspecify.annotations.NullMarked;
