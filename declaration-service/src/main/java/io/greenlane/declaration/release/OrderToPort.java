package io.greenlane.declaration.release;

import io.greenlane.chassis.messaging.PublishedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the port is told about one unit; numbered, so that a port that gets two in the wrong order knows the later. */
sealed interface OrderToPort extends PublishedEvent {

    /**
     * The container or transport document that is meant.
     *
     * @param document of a container the transport document that its declarations name: whoever knows the manifest sees
     *     whether it is one of this container's
     */
    record Subject(String kind, String reference, @Nullable String document) {
        static Subject of(Unit unit) {
            return new Subject(unit.kind(), unit.reference(), unit.document().isEmpty() ? null : unit.document());
        }
    }

    Subject unit();

    List<String> mrns();

    @Override
    default String topic() {
        return "release-orders";
    }

    @Override
    default String key() {
        return unit().reference();
    }

    /** One of its declarations, where it was not the port's own report. */
    @Override
    default String causeKey() {
        return mrns().isEmpty() ? key() : mrns().getFirst();
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
    record HoldOrdered(
            int sequence, Subject unit, String customsOffice, List<String> mrns, Reason reason, Instant orderedAt)
            implements OrderToPort {

        /** Why it must. */
        enum Reason {
            CUSTOMS_HOLDS,
            NOT_DECLARED
        }

        @Override
        public String type() {
            return "release-order.hold.v1";
        }
    }

    /** The unit must stay, and be in the bay when the slot begins. */
    record InspectAtOrdered(
            int sequence,
            Subject unit,
            String customsOffice,
            List<String> mrns,
            String zone,
            String bay,
            String bayKind,
            Instant from,
            Instant to,
            Instant orderedAt)
            implements OrderToPort {
        @Override
        public String type() {
            return "release-order.inspect-at.v1";
        }
    }

    private static OrderToPort inspectAt(UnitOrder order, Subject subject, Slot slot, Instant now) {
        return new InspectAtOrdered(
                order.sequence(),
                subject,
                order.customsOffice(),
                order.mrns(),
                slot.zone(),
                slot.bay(),
                slot.bayKind(),
                slot.from(),
                slot.to(),
                now);
    }

    static OrderToPort of(UnitOrder order, Instant now) {
        Subject subject = Subject.of(order.unit());
        return switch (order.kind()) {
            case RELEASE -> new ReleaseOrdered(order.sequence(), subject, order.customsOffice(), order.mrns(), now);
            case HOLD ->
                new HoldOrdered(
                        order.sequence(),
                        subject,
                        order.customsOffice(),
                        order.mrns(),
                        order.mrns().isEmpty() ? HoldOrdered.Reason.NOT_DECLARED : HoldOrdered.Reason.CUSTOMS_HOLDS,
                        now);
            case INSPECT_AT -> inspectAt(order, subject, Objects.requireNonNull(order.slot()), now);
        };
    }
}
