package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes declarations that stand somewhere, and facts about them. */
public final class AStanding {

    public static final Instant LODGED_AT = Instant.parse("2026-11-23T10:15:30.123Z");
    public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    static final UUID CASE = UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01");
    static final String MRN = "26NLK3F7Q30A1C5DE1";

    private AStanding() {}

    public static Standing lodged() {
        return lodged(MRN, "CSQU3054383", "DOC1");
    }

    public static Standing lodged(String mrn, String container, String document) {
        var filing = new Filing(
                mrn,
                "LRN-1",
                new Filing.Enterprise("NL853456789", "Forwarder"),
                new Filing.Enterprise("NL801234567", "Window maker"),
                "NLRTM001",
                LODGED_AT,
                document,
                container.isEmpty() ? List.of() : List.of(container));
        return Standing.lodged(filing, Instant.parse("2026-12-03T06:00:00Z"));
    }

    /** A declaration that came to a status the way declarations do. */
    public static Standing standing(Status status) {
        return switch (status) {
            case LODGED -> lodged();
            case HELD -> after(lodged(), decision(1, 1, Routed.Lane.YELLOW, paper()));
            case UNDER_CONTROL -> after(lodged(), decision(1, 1, Routed.Lane.RED, examination()));
            case CLEARED -> after(lodged(), decision(1, 1, Routed.Lane.GREEN));
            case RELEASED ->
                LifeCycle.released(
                                LifeCycle.arrived(standing(Status.CLEARED), arrival(), NOW)
                                        .after(),
                                NOW)
                        .after();
            case REFUSED ->
                LifeCycle.inspected(
                                standing(Status.UNDER_CONTROL),
                                concluded(InspectionFact.Concluded.Outcome.NOT_CONFORM),
                                NOW)
                        .after();
            case CANCELLED ->
                LifeCycle.cancelled(lodged(), "NOT_SHIPPED", null, NOW).after();
        };
    }

    /** Examined, and waiting for what the trader must correct. */
    public static Standing heldForACorrection() {
        return after(standing(Status.UNDER_CONTROL), toCorrect(1));
    }

    /** Examined, and handed over to another authority. */
    public static Standing handedOver() {
        return after(
                standing(Status.UNDER_CONTROL),
                new InspectionFact.Concluded(
                        CASE,
                        MRN,
                        1,
                        null,
                        InspectionFact.Concluded.Outcome.NOT_CONFORM,
                        null,
                        "Weapons.",
                        "Internal.",
                        "HAND_OVER",
                        null));
    }

    /** Cleared by the law of 30 November and here on 3 December. */
    public static Standing arrivedUnderAnotherLaw() {
        return LifeCycle.arrived(after(lodged(), byTheLawOf("2026-11-30", 1, Routed.Lane.GREEN)), arrival(), NOW)
                .after();
    }

    public static LifeCycle.Arrival arrival() {
        return new LifeCycle.Arrival(Instant.parse("2026-12-03T05:41:00Z"), "EQUIPMENT_DISCHARGED", "CSQU3054383");
    }

    static Standing after(Standing standing, Routed fact) {
        return LifeCycle.routed(standing, fact, NOW).after();
    }

    static Routed decision(int version, int sequence, Routed.Lane lane, Hold... holds) {
        return new Routed(MRN, version, sequence, lane, List.of(holds), null, null);
    }

    /** A decision to examine that nothing but the control lot asked for. */
    static Routed drawn(int version, Hold... others) {
        return selected(version, List.of("CONTROL_DRAW"), others);
    }

    static Routed selected(int version, List<String> causes, Hold... others) {
        List<Hold> holds = new ArrayList<>(List.of(others));
        holds.add(examination());
        return new Routed(MRN, version, 1, Routed.Lane.RED, holds, null, new Routed.Selection(causes));
    }

    /** A decision by the law of a day. */
    static Routed byTheLawOf(String day, int sequence, Routed.Lane lane, Hold... holds) {
        return new Routed(MRN, 1, sequence, lane, List.of(holds), LocalDate.parse(day), null);
    }

    static Standing amended(Standing standing) {
        return amendedIn(standing, 1);
    }

    static Standing amendedIn(Standing standing, Integer... touchedItems) {
        return LifeCycle.amended(standing, Set.of(touchedItems), NOW).after();
    }

    static Standing after(Standing standing, InspectionFact fact) {
        return LifeCycle.inspected(standing, fact, NOW).after();
    }

    static InspectionFact.CaseOpened opened() {
        return new InspectionFact.CaseOpened(CASE, MRN, Instant.parse("2026-11-26T10:15:30Z"));
    }

    static InspectionFact.ExaminationStarted started() {
        return new InspectionFact.ExaminationStarted(CASE, MRN);
    }

    static InspectionFact.Concluded concluded(InspectionFact.Concluded.Outcome outcome) {
        return concluded(1, outcome);
    }

    static InspectionFact.Concluded concluded(int version, InspectionFact.Concluded.Outcome outcome) {
        return new InspectionFact.Concluded(
                CASE, MRN, version, null, outcome, null, "What was found.", "Internal.", "TAKE_BACK", null);
    }

    /** Goods that do not conform and may go when the trader has corrected what he declared. */
    static InspectionFact.Concluded toCorrect(int version) {
        return toCorrect(version, 1);
    }

    /** Goods of which these items do not conform. */
    static InspectionFact.Concluded toCorrect(int version, Integer... items) {
        return new InspectionFact.Concluded(
                CASE,
                MRN,
                version,
                null,
                InspectionFact.Concluded.Outcome.NOT_CONFORM,
                Stream.of(items)
                        .map(number ->
                                new InspectionFact.Concluded.Item(number, InspectionFact.Concluded.Outcome.NOT_CONFORM))
                        .toList(),
                "What was found.",
                "Internal.",
                null,
                new Examination.Correction(
                        "the recycled share is 20 %, not 40 %.", Instant.parse("2026-12-09T10:15:30Z"), List.of()));
    }

    static InspectionFact.PapersAssessed assessed(int version, Papers.Verdict verdict) {
        return new InspectionFact.PapersAssessed(
                CASE, MRN, version, verdict, "The invoice is unreadable.", Instant.parse("2026-12-08T08:00:00Z"));
    }

    static Hold documentaryCheck() {
        return new Hold(
                Hold.DOCUMENTARY_CHECK,
                null,
                "An officer looks at the papers of these goods.",
                "Nothing to do now.",
                "CUSTOMS",
                Instant.parse("2026-12-07T10:15:30Z"),
                "ESCALATE");
    }

    static Hold paper() {
        return paper("2026-12-07T10:15:30Z");
    }

    static Hold paper(String deadline) {
        return new Hold(
                "DOCUMENT_MISSING", 1, "A paper is missing.", "Add it.", "TRADER", Instant.parse(deadline), "REFUSE");
    }

    static Hold examination() {
        return new Hold(
                Hold.DETAILED_INSPECTION,
                null,
                "Customs examines these goods.",
                "Nothing to do.",
                "CUSTOMS",
                Instant.parse("2026-11-26T10:15:30Z"),
                "REMIND");
    }
}
