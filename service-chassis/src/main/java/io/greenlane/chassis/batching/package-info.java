/** Concurrent single requests that share one commit. */
@NullMarked
package io.greenlane.chassis.batching;

import org.jspecify.annotations.NullMarked;
