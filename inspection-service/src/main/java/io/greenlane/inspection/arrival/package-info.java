/** When goods are there or expected, as declarations and the port tell. */
@NullMarked
package io.greenlane.inspection.arrival;

import org.jspecify.annotations.NullMarked;
