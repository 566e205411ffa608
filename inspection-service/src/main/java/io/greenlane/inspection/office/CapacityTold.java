package io.greenlane.inspection.office;

import io.greenlane.chassis.messaging.PublishedEvent;
import java.time.Instant;

/** How much an office can examine was told. */
public record CapacityTold(String customsOffice, int examinationsPerDay, Instant toldAt) implements PublishedEvent {

    @Override
    public String topic() {
        return "inspection-capacity";
    }

    @Override
    public String key() {
        return customsOffice;
    }

    @Override
    public String type() {
        return "inspection.capacity-told.v1";
    }
}
