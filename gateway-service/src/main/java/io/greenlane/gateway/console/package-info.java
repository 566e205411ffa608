/** The officers' console as files: where they are served, and what a browser may do with them. */
@NullMarked
package io.greenlane.gateway.console;

import org.jspecify.annotations.NullMarked;
