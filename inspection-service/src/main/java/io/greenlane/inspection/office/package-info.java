/** Tells how much each customs office can examine. */
@NullMarked
package io.greenlane.inspection.office;

import org.jspecify.annotations.NullMarked;
