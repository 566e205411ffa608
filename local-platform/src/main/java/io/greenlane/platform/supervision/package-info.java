/** Keeps the processes of the platform running, tells how they are, and leaves none behind. */
@NullMarked
package io.greenlane.platform.supervision;

import org.jspecify.annotations.NullMarked;
