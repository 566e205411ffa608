package io.greenlane.declaration.release;

import io.greenlane.chassis.messaging.PublishedEvent;
import java.time.Instant;
import java.util.List;

/** What the port is told about one unit; numbered, so that a port that gets two in the wrong order knows the later. */
sealed interface OrderToPort extends PublishedEvent {

    /** The container or transport document that is meant. */
    record Subject(String kind, String reference) {
        static Subject of(Unit unit) {
            return new Subject(unit.kind(), unit.reference());
        }
    }

    Subject unit();

    @Override
    default String topic() {
        return "release-orders";
    }

    @Override
    default String key() {
        return unit().reference();
    }

    /** The unit may leave. */
    record ReleaseOrdered(int sequence, Subject unit, String customsOffice, List<String> mrns, Instant orderedAt)
            implements OrderToPort {
        @Override
        public String type() {
            return "release-order.release.v1";
        }
    }

    /** The unit must stay. */
    record HoldOrdered(int sequence, Subject unit, String customsOffice, List<String> mrns, Instant orderedAt)
            implements OrderToPort {
        @Override
        public String type() {
            return "release-order.hold.v1";
        }
    }

    static OrderToPort of(UnitOrder order, int sequence, Instant now) {
        Subject subject = Subject.of(order.unit());
        return switch (order.kind()) {
            case RELEASE -> new ReleaseOrdered(sequence, subject, order.customsOffice(), order.mrns(), now);
            case HOLD -> new HoldOrdered(sequence, subject, order.customsOffice(), order.mrns(), now);
        };
    }
}
