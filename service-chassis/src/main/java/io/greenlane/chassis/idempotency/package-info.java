/** A request that is sent twice has one effect and gets one answer. */
@NullMarked
package io.greenlane.chassis.idempotency;

import org.jspecify.annotations.NullMarked;
