/** The whole of Greenlane on one machine: settings, start, stop, and what tests may do to it. */
@NullMarked
package io.greenlane.platform;

import org.jspecify.annotations.NullMarked;
