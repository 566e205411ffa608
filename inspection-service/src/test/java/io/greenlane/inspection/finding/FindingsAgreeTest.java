package io.greenlane.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.worklist.ADecision;
import io.greenlane.inspection.worklist.Conclusion.ItemFinding;
import io.greenlane.inspection.worklist.Conclusion.Outcome;
import io.greenlane.inspection.worklist.Conclusion.Topic;
import io.greenlane.inspection.worklist.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindingsAgreeTest {

    private static final ItemFinding CONFORM = new ItemFinding(1, Outcome.CONFORM, null, null, null);
    private static final Finding MIXED = seen(1, Outcome.NOT_CONFORM, Topic.WASTE, "0.8");
    private static final Finding UNKNOWN_POLYMER =
            new Finding(new UUID(3, 3), new UUID(7, 7), open(), null, "officer", ADecision.MONDAY);

    @Test
    void nothingConformsOverAFindingThatSaysOtherwise() {
        assertThat(FindingsAgree.contradictions(List.of(CONFORM), List.of(MIXED, UNKNOWN_POLYMER)))
                .extracting(BrokenRule::path, BrokenRule::code)
                .containsExactly(
                        tuple("items[0].outcome", "FINDING_SAYS_OTHERWISE"),
                        tuple("items[0].outcome", "FINDING_SAYS_OTHERWISE"));
        assertThat(FindingsAgree.contradictions(
                        List.of(CONFORM), List.of(seen(2, Outcome.NOT_CONFORM, Topic.WASTE, "0.8"))))
                .isEmpty();
    }

    @Test
    void aViolationIsNoLighterThanItsFindingsAndOfTheirTopic() {
        assertThat(FindingsAgree.contradictions(List.of(violation(Topic.WASTE, "0.8")), List.of(MIXED)))
                .isEmpty();
        assertThat(FindingsAgree.contradictions(List.of(violation(Topic.DOCUMENTS, "0.3")), List.of(MIXED)))
                .extracting(BrokenRule::path, BrokenRule::code)
                .containsExactly(
                        tuple("items[0].topic", "TOPIC_NOT_FOUND"),
                        tuple("items[0].severity", "SEVERITY_BELOW_FINDING"));
    }

    @Test
    void aViolationThatNoFindingSpeaksOfIsToldWhereFindingsSayOtherwiseOnly() {
        assertThat(FindingsAgree.contradictions(List.of(violation(Topic.WASTE, "0.8")), List.of(UNKNOWN_POLYMER)))
                .extracting(BrokenRule::code)
                .containsExactly("FINDING_SAYS_OTHERWISE");
        assertThat(FindingsAgree.contradictions(List.of(violation(Topic.WASTE, "0.8")), List.of()))
                .isEmpty();
    }

    private static ItemFinding violation(Topic topic, String severity) {
        return new ItemFinding(1, Outcome.NOT_CONFORM, topic, new Severity(new BigDecimal(severity)), null);
    }

    private static Finding seen(int item, Outcome outcome, Topic topic, String severity) {
        var seen =
                new Finding.Seen(item, outcome, topic, new Severity(new BigDecimal(severity)), null, null, List.of());
        return new Finding(new UUID(2, item), new UUID(7, 7), seen, null, "officer", ADecision.MONDAY);
    }

    private static Finding.Seen open() {
        return new Finding.Seen(1, Outcome.INCONCLUSIVE, null, null, null, "Which polymer?", List.of());
    }
}
