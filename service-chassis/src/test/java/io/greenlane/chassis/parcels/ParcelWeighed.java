package io.greenlane.chassis.parcels;

import io.greenlane.chassis.messaging.PublishedEvent;

/** Somebody put a parcel on the scales; a negative weight is what the tests use as poison. */
public record ParcelWeighed(String name, int grams) implements PublishedEvent {

    @Override
    public String topic() {
        return "parcels";
    }

    @Override
    public String key() {
        return name;
    }

    @Override
    public String type() {
        return "parcel.weighed.v1";
    }
}
