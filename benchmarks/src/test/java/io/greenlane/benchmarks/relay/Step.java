package io.greenlane.benchmarks.relay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.greenlane.chassis.messaging.PublishedEvent;
import java.util.UUID;

/**
 * The event of the service that is killed.
 *
 * @param fact the row it tells of; if that was never committed, the event must not be seen
 * @param sequence rises by one per key, from 1
 */
record Step(@JsonIgnore String topic, @JsonIgnore String key, UUID fact, int sequence) implements PublishedEvent {

    static final String TYPE = "step.taken.v1";

    @Override
    public String type() {
        return TYPE;
    }

    /** What its readers read of it. */
    record Heard(UUID fact, int sequence) {}
}
