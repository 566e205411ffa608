package io.greenlane.chassis.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as its consumer sees it.
 *
 * @param id the same for every delivery of one event
 * @param type the CloudEvents type, such as {@code routing.routed.v1}
 * @param time when the producer recorded the fact
 * @param key the Kafka record key
 * @param body the consumer's own record of what it reads
 */
public record Received<T>(UUID id, String type, Instant time, String key, T body) {}
