/** How a demo user or a trader's system gets a bearer token, the same way as everybody else. */
@NullMarked
package io.greenlane.platform.login;

import org.jspecify.annotations.NullMarked;
