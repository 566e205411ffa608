package io.greenlane.benchmarks.relay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.greenlane.chassis.messaging.PublishedEvent;
import tools.jackson.databind.JsonNode;

/**
 * The event that travels: as large as a lodged declaration.
 *
 * @param number unique within a run, from 0
 * @param sequence rises by one per key, from 1
 */
record Movement(@JsonIgnore String topic, @JsonIgnore String key, int number, int sequence, JsonNode declaration)
        implements PublishedEvent {

    static final String TYPE = "comparison.moved.v1";

    @Override
    public String type() {
        return TYPE;
    }

    /** What the consumer reads of it. */
    record Heard(int number, int sequence) {}
}
