package io.greenlane.declaration.lifecycle;

import io.greenlane.chassis.messaging.PublishedEvent;

/** What happened to one declaration; everybody who reads its topic gets the events of an MRN in order. */
public interface DeclarationEvent extends PublishedEvent {

    String mrn();

    @Override
    default String topic() {
        return "declarations";
    }

    @Override
    default String key() {
        return mrn();
    }
}
