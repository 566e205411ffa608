/** A real Kafka broker from its Maven artifact, in a process of its own. */
@NullMarked
package io.greenlane.platform.broker;

import org.jspecify.annotations.NullMarked;
