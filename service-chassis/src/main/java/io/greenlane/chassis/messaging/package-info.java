/** How a fact leaves a service and how another service takes it in: outbox, relay, inbox, subscriptions. */
@NullMarked
package io.greenlane.chassis.messaging;

import org.jspecify.annotations.NullMarked;
