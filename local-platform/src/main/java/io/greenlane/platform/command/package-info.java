/** The command line. */
@NullMarked
package io.greenlane.platform.command;

import org.jspecify.annotations.NullMarked;
