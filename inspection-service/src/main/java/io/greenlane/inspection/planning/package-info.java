/** Who examines which goods where and when. */
@NullMarked
package io.greenlane.inspection.planning;

import org.jspecify.annotations.NullMarked;
