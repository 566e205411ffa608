/** The inspection service. */
@NullMarked
package io.greenlane.inspection;

import org.jspecify.annotations.NullMarked;
