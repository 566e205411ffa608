package io.greenlane.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.chassis.messaging.PublishedEvent;
import io.greenlane.declaration.amendment.DeclarationAmended;
import io.greenlane.declaration.lifecycle.ArrivalExpected;
import io.greenlane.declaration.lifecycle.DeclarationAppealed;
import io.greenlane.declaration.lifecycle.DeclarationArrived;
import io.greenlane.declaration.lifecycle.DeclarationCancelled;
import io.greenlane.declaration.lifecycle.DeclarationCleared;
import io.greenlane.declaration.lifecycle.DeclarationHeld;
import io.greenlane.declaration.lifecycle.DeclarationRefused;
import io.greenlane.declaration.lifecycle.DeclarationReleased;
import io.greenlane.declaration.lifecycle.Hold;
import io.greenlane.declaration.lifecycle.HoldExpired;
import io.greenlane.declaration.lifecycle.HoldLifted;
import io.greenlane.declaration.lifecycle.RefusalLifted;
import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.lodgement.Declaration;
import io.greenlane.declaration.lodgement.DeclarationLodged;
import io.greenlane.houserules.contract.Contract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** This service's events are, field for field, the examples that everybody else reads. */
class ContractTest {

    private static final String HONEST = "26NLK3F7Q2ZT8W4AB9";
    private static final String DIRTY = "26NLK3F7Q30A1C5DE1";
    private static final String FORWARDER = "NL853456789";
    private static final String WINDOW_MAKER = "NL801234567";
    private static final String NEW_TRADER = "NL900000018";

    @Test
    void lodged() {
        writes(
                "lodged.v1",
                "declaration.lodged.v1",
                new DeclarationLodged(
                        HONEST, 1, at("2026-11-23T10:15:30.123Z"), LocalDate.of(2026, 12, 3), content("lodged.v1")));
    }

    @Test
    void amended() {
        writes(
                "amended.v1",
                "declaration.amended.v1",
                new DeclarationAmended(
                        HONEST,
                        2,
                        at("2026-11-23T11:00:00Z"),
                        LocalDate.of(2026, 12, 3),
                        "DOCUMENT_ADDED",
                        "Evidence of the carbon price paid abroad",
                        content("amended.v1")));
    }

    @Test
    void held() {
        writes(
                "held.v1",
                "declaration.held.v1",
                new DeclarationHeld(
                        DIRTY,
                        1,
                        at("2026-11-23T10:15:31Z"),
                        Status.UNDER_CONTROL,
                        NEW_TRADER,
                        NEW_TRADER,
                        List.of(
                                new Hold(
                                        "PRIOR_CONSENT_MISSING",
                                        1,
                                        "Plastic waste of HS 3915 without a Basel code needs prior informed consent,"
                                                + " and none is quoted.",
                                        "Give the Basel code of the waste and the reference of the consent.",
                                        "TRADER",
                                        at("2026-12-07T10:15:30Z"),
                                        "REFUSE"),
                                new Hold(
                                        "DETAILED_INSPECTION",
                                        null,
                                        "Customs examines these goods.",
                                        "Nothing to do; keep the goods available for examination.",
                                        "CUSTOMS",
                                        at("2026-11-26T10:15:30Z"),
                                        "REMIND"))));
    }

    @Test
    void holdLifted() {
        writes(
                "hold-lifted.v1",
                "declaration.hold-lifted.v1",
                new HoldLifted(DIRTY, 1, at("2026-11-24T09:00:00Z"), "DETAILED_INSPECTION", 1));
    }

    @Test
    void holdExpired() {
        writes(
                "hold-expired.v1",
                "declaration.hold-expired.v1",
                new HoldExpired(
                        HONEST,
                        1,
                        at("2026-12-07T10:15:31Z"),
                        List.of(new HoldExpired.Expired("EMISSIONS_VERIFICATION_MISSING", 1))));
    }

    @Test
    void cleared() {
        writes(
                "cleared.v1",
                "declaration.cleared.v1",
                new DeclarationCleared(
                        HONEST,
                        1,
                        at("2026-11-23T10:15:30.141Z"),
                        DeclarationCleared.Cause.ROUTED,
                        WINDOW_MAKER,
                        FORWARDER));
    }

    @Test
    void arrived() {
        writes(
                "arrived.v1",
                "declaration.arrived.v1",
                new DeclarationArrived(
                        HONEST,
                        1,
                        at("2026-12-03T05:41:00Z"),
                        LocalDate.of(2026, 12, 3),
                        "EQUIPMENT_DISCHARGED",
                        "CSQU3054383"));
    }

    @Test
    void arrivalExpected() {
        writes(
                "arrival-expected.v1",
                "declaration.arrival-expected.v1",
                new ArrivalExpected(
                        HONEST, 1, at("2026-12-03T09:30:00Z"), at("2026-12-01T14:20:00Z"), LocalDate.of(2026, 12, 3)));
    }

    @Test
    void released() {
        writes(
                "released.v1",
                "declaration.released.v1",
                new DeclarationReleased(HONEST, 1, at("2026-12-03T05:41:01Z"), WINDOW_MAKER, FORWARDER));
    }

    @Test
    void refused() {
        writes(
                "refused.v1",
                "declaration.refused.v1",
                new DeclarationRefused(
                        DIRTY,
                        1,
                        at("2026-11-25T14:00:00Z"),
                        DeclarationRefused.Cause.EXAMINED_NOT_CONFORM,
                        "The load is mixed plastic waste that needs prior informed consent, and there is none.",
                        "TAKE_BACK",
                        NEW_TRADER,
                        NEW_TRADER));
    }

    @Test
    void appealed() {
        writes(
                "appealed.v1",
                "declaration.appealed.v1",
                new DeclarationAppealed(
                        "26NLK3F7Q30A1C5DE1",
                        1,
                        UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0d01"),
                        UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01"),
                        at("2026-11-26T09:00:00Z"),
                        "The load is virgin pellets, as the second test shows.",
                        "NLRTM001",
                        "NL900000018",
                        "NL900000018"));
    }

    @Test
    void refusalLifted() {
        writes(
                "refusal-lifted.v1",
                "declaration.refusal-lifted.v1",
                new RefusalLifted("26NLK3F7Q30A1C5DE1", 1, at("2026-11-27T09:00:01Z")));
    }

    @Test
    void cancelled() {
        writes(
                "cancelled.v1",
                "declaration.cancelled.v1",
                new DeclarationCancelled(
                        HONEST,
                        1,
                        at("2026-11-24T08:00:00Z"),
                        "NOT_SHIPPED",
                        "The order was withdrawn",
                        WINDOW_MAKER,
                        FORWARDER));
    }

    private static void writes(String contract, String type, PublishedEvent event) {
        Contract.of("declaration-service", contract).isWrittenBy(event, EventJson.mapper());
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.topic()).isEqualTo("declarations");
        assertThat(event.key()).isIn(HONEST, DIRTY);
    }

    /** The example's content, read and written again by this service's own record. */
    private static String content(String contract) {
        String example = Contract.of("declaration-service", contract)
                .exampleTree()
                .get("declaration")
                .toString();
        return EventJson.mapper().writeValueAsString(EventJson.mapper().readValue(example, Declaration.class));
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
