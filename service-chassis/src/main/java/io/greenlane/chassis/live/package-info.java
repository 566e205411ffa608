/** Figures that change while somebody looks at them, pushed as server-sent events. */
@NullMarked
package io.greenlane.chassis.live;

import org.jspecify.annotations.NullMarked;
