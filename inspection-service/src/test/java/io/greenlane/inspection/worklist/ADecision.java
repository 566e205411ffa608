package io.greenlane.inspection.worklist;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Decisions to examine goods, for tests that read aloud. */
public final class ADecision {

    public static final Instant MONDAY = Instant.parse("2026-11-23T10:15:30Z");

    private int version = 1;
    private int sequence = 1;
    private int items = 1;
    private String commodityCode = "39159080";
    private @Nullable Instant perishableUntil;
    private Instant examineBy = Instant.parse("2026-11-26T10:15:30Z");
    private List<String> causes = List.of("CONTROL_DRAW");
    private String inclusionProbability = "0.02";
    private @Nullable BigDecimal netMassKg;
    private ControlDecision.@Nullable Value worth;
    private String risk = "60";
    private final List<ControlDecision.Reason> reasons = new ArrayList<>();

    private ADecision() {}

    public static ADecision toExamine() {
        return new ADecision();
    }

    public ADecision onVersion(int version) {
        this.version = version;
        return this;
    }

    public ADecision routedAgain() {
        this.sequence++;
        return this;
    }

    public ADecision withItems(int items) {
        this.items = items;
        return this;
    }

    public ADecision weighing(String netMassKg) {
        this.netMassKg = new BigDecimal(netMassKg);
        return this;
    }

    public ADecision perishableUntil(Instant spoilt) {
        this.perishableUntil = spoilt;
        return this;
    }

    public ADecision until(Instant limit) {
        this.examineBy = limit;
        return this;
    }

    public ADecision worth(String amount) {
        this.worth = new ControlDecision.Value(new BigDecimal(amount), "EUR");
        return this;
    }

    public ADecision risky(String points) {
        this.risk = points;
        return this;
    }

    public ADecision because(String step, String code) {
        return because(step, code, null);
    }

    public ADecision because(String step, String code, @Nullable Integer item) {
        reasons.add(new ControlDecision.Reason(step, code, item, "Because of " + code + "."));
        return this;
    }

    public ADecision ofGoods(String commodityCode) {
        this.commodityCode = commodityCode;
        return this;
    }

    public ADecision selectedFor(String inclusionProbability, String... causes) {
        this.inclusionProbability = inclusionProbability;
        this.causes = List.of(causes);
        return this;
    }

    public ControlDecision made() {
        return new ControlDecision(
                "26NLK3F7Q30A1C5DE1",
                version,
                sequence,
                "NLRTM001",
                "NL900000018",
                IntStream.rangeClosed(1, items)
                        .mapToObj(number -> new ControlDecision.Item(
                                number, commodityCode, "Plastic flakes, mixed", "MY", netMassKg, worth))
                        .toList(),
                reasons,
                new ControlDecision.Selection(causes, new BigDecimal(inclusionProbability)),
                new BigDecimal(risk),
                perishableUntil,
                examineBy);
    }

    /** The case that the decision opened, still open. */
    public InspectionCase opened() {
        return opened(CaseKind.EXAMINATION);
    }

    /** The case of a kind that the decision opened, still open. */
    public InspectionCase opened(CaseKind kind) {
        return InspectionCase.opened(new UUID(7, 7), kind, made(), MONDAY);
    }

    /** The case that the decision opened, examined by an officer. */
    public InspectionCase claimedBy(String officer) {
        return opened().claimed(officer, MONDAY.plusSeconds(60));
    }

    /** The case that the decision opened, examined and concluded. */
    public InspectionCase concluded(Conclusion.Outcome outcome) {
        return claimedBy("officer").concluded(new Conclusion(outcome, List.of(), "Seen", "Seen", null), MONDAY);
    }
}
