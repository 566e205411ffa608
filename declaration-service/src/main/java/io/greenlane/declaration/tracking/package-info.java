/** Decides who sees what of a declaration: one view for traders, one for officers, lists and the timeline. */
@NullMarked
package io.greenlane.declaration.tracking;

import org.jspecify.annotations.NullMarked;
