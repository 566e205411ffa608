/** Who read or changed what, as events. */
@NullMarked
package io.greenlane.chassis.audit;

import org.jspecify.annotations.NullMarked;
