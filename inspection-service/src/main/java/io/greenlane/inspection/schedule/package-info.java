/** Which officer, bay and slot each of some goods gets: pure reckoning, knowing neither clock nor database. */
@NullMarked
package io.greenlane.inspection.schedule;

import org.jspecify.annotations.NullMarked;
