/** Which service answers which path, and what is said when it does not. */
@NullMarked
package io.greenlane.gateway.routes;

import org.jspecify.annotations.NullMarked;
