package io.greenlane.inspection.worklist;

import io.greenlane.chassis.messaging.PublishedEvent;

/** A fact about a case, told on {@code inspection-results} in order per declaration. */
public interface InspectionEvent extends PublishedEvent {

    /** The declaration. */
    String mrn();

    @Override
    default String topic() {
        return "inspection-results";
    }

    @Override
    default String key() {
        return mrn();
    }
}
