/** Cursor pages. */
@NullMarked
package io.greenlane.chassis.paging;

import org.jspecify.annotations.NullMarked;
