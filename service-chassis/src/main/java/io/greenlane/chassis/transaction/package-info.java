/** How work is committed. */
@NullMarked
package io.greenlane.chassis.transaction;

import org.jspecify.annotations.NullMarked;
