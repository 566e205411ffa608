package io.greenlane.chassis.messaging;

import java.time.Instant;

/**
 * How many dead letters of a service nobody has dealt with.
 *
 * @param failed could not be handled
 * @param parked wait behind one that failed
 */
record DeadLettersCounted(String service, int failed, int parked, Instant at) implements PublishedEvent {

    static final String TOPIC = "dead-letter-counts";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return service;
    }

    @Override
    public String type() {
        return "dead-letters.counted.v1";
    }
}
