/** A small service on the chassis, for the chassis's own tests. */
@NullMarked
package io.greenlane.chassis.parcels;

import org.jspecify.annotations.NullMarked;
