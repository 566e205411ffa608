package io.greenlane.simulator.readback;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.simulator.readback.Seen.Decision;
import io.greenlane.simulator.readback.Seen.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void aDeclarationThatIsDecidedOnceIsNeitherLostNorDuplicated() {
        Reckoning reckoning = reckoningOf(green("A"), green("B"));

        assertThat(reckoning.lodged()).isEqualTo(2);
        assertThat(reckoning.routed()).isEqualTo(2);
        assertThat(reckoning.lost()).isZero();
        assertThat(reckoning.duplicated()).isZero();
    }

    @Test
    void whatCannotBeReadIsLost() {
        assertThat(reckoningOf(green("A"), Seen.unreadable("B", "LRN-B")).lost())
                .isOne();
    }

    @Test
    void whatHasNoDecisionForItsCurrentVersionIsLost() {
        Seen amendedAndForgotten =
                seen("A", 2, "LODGED", List.of(entry(0, 1, "LODGED")), List.of(decision(1, 1, "YELLOW")));

        assertThat(reckoningOf(amendedAndForgotten).lost()).isOne();
        assertThat(reckoningOf(amendedAndForgotten).routed()).isZero();
    }

    @Test
    void whatWasDecidedAndIsStillLodgedIsLost() {
        Reckoning reckoning =
                reckoningOf(seen("A", 1, "LODGED", List.of(entry(0, 1, "LODGED")), List.of(decision(1, 1, "GREEN"))));

        assertThat(reckoning.routed()).isOne();
        assertThat(reckoning.lost()).isOne();
        assertThat(reckoning.losses()).containsExactly(java.util.Map.entry("STILL_LODGED", 1));
    }

    @Test
    void whatIsToBeExaminedAndHasNoCaseIsLost() {
        Seen red = seen("A", 1, "UNDER_CONTROL", List.of(), List.of(decision(1, 1, "RED")));

        assertThat(reckoningOf(red).losses()).containsExactly(java.util.Map.entry("RED_WITHOUT_A_CASE", 1));
        assertThat(new Reckoning(List.of(red), List.of(new Case("A", "OPEN", "")), Set.of(), Set.of()).lost())
                .isZero();
    }

    @Test
    void whatIsClearedAndThereAndNotReleasedIsLost() {
        List<Seen> seen = List.of(happened("CLEARED"));

        assertThat(new Reckoning(seen, List.of(), Set.of("A"), Set.of()).losses())
                .containsExactly(java.util.Map.entry("ARRIVED_AND_NOT_RELEASED", 1));
        assertThat(new Reckoning(seen, List.of(), Set.of(), Set.of()).lost()).isZero();
        assertThat(new Reckoning(List.of(happened("CLEARED", "RELEASED")), List.of(), Set.of("A"), Set.of()).lost())
                .isZero();
    }

    @Test
    void whatTheTopicsToldTwiceIsADuplicateEvenIfNoTableShowsIt() {
        assertThat(new Reckoning(List.of(green("A"), green("B")), List.of(), Set.of(), Set.of("B", "of another run"))
                        .duplicated())
                .isOne();
    }

    @Test
    void whatCannotBeReadIsNotLodged() {
        assertThat(reckoningOf(green("A"), Seen.unreadable("B", "LRN-B")).lodged())
                .isOne();
    }

    @Test
    void twoDecisionsForOneVersionAndSequenceAreADuplicateAndARerouteIsNot() {
        assertThat(reckoningOf(decided(decision(1, 1, "GREEN"), decision(1, 1, "GREEN")))
                        .duplicated())
                .isOne();
        assertThat(reckoningOf(decided(decision(1, 1, "YELLOW"), decision(1, 2, "GREEN")))
                        .duplicated())
                .isZero();
    }

    @Test
    void twoMrnsForOneReferenceAreADuplicate() {
        Seen one = green("A");
        Seen twice = new Seen(
                one.mrn(), one.lrn(), one.version(), one.status(), Set.of("A", "A2"), one.timeline(), one.decisions());

        assertThat(reckoningOf(twice).duplicated()).isOne();
    }

    @Test
    void twoEndsOfOneVersionAreADuplicateAndClearingAfterAHoldIsNot() {
        assertThat(reckoningOf(happened("CLEARED", "RELEASED", "RELEASED")).duplicated())
                .isOne();
        assertThat(reckoningOf(happened("CLEARED", "REFUSED", "RELEASED")).duplicated())
                .isOne();
        assertThat(reckoningOf(happened("CLEARED", "CLEARED")).duplicated()).isOne();
        assertThat(reckoningOf(happened("HELD", "CLEARED", "CONTROLLED", "CLEARED", "RELEASED"))
                        .duplicated())
                .isZero();
    }

    @Test
    void lanesCountTheLatestDecisionAndNameEveryLane() {
        Reckoning reckoning =
                reckoningOf(decided(decision(1, 1, "YELLOW"), decision(2, 1, "GREEN")), decided(decision(1, 1, "RED")));

        assertThat(reckoning.lanes())
                .containsExactly(
                        java.util.Map.entry("GREEN", 1),
                        java.util.Map.entry("BLUE", 0),
                        java.util.Map.entry("YELLOW", 0),
                        java.util.Map.entry("RED", 1));
    }

    @Test
    void untouchedIsWhatWasClearedWithoutBeingStopped() {
        Reckoning reckoning = reckoningOf(
                happened("CLEARED"),
                happened("CLEARED", "RELEASED"),
                happened("HELD", "CLEARED"),
                happened("CONTROLLED"));

        assertThat(reckoning.untouchedShare()).isEqualTo(0.5);
        assertThat(reckoning.released()).isOne();
    }

    @Test
    void decisionTimeRunsFromLodgementToTheFirstEffect() {
        Seen slow = seen(
                "A",
                1,
                "CLEARED",
                List.of(entry(0, 1, "LODGED"), entry(80, 1, "HELD"), entry(900, 1, "CLEARED")),
                List.of(decision(1, 1, "GREEN")));

        assertThat(reckoningOf(slow).decisionMillis()).isEqualTo(new Percentiles(80, 80));
    }

    @Test
    void percentilesAreThoseOfTheNearestRank() {
        List<Double> hundred =
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList();

        assertThat(Percentiles.of(hundred)).isEqualTo(new Percentiles(50, 99));
        assertThat(Percentiles.of(List.of())).isEqualTo(new Percentiles(0, 0));
    }

    @Test
    void inspectionsAreOpenedAndSomeOfThemConcluded() {
        Reckoning reckoning = new Reckoning(
                List.of(),
                List.of(new Case("A", "OPEN", ""), new Case("B", "CONCLUDED", "CONFORM")),
                Set.of(),
                Set.of());

        assertThat(reckoning.inspectionsOpened()).isEqualTo(2);
        assertThat(reckoning.inspectionsConcluded()).isOne();
    }

    private static Reckoning reckoningOf(Seen... seen) {
        return new Reckoning(List.of(seen), List.of(), Set.of(), Set.of());
    }

    private static Seen green(String mrn) {
        return seen(
                mrn,
                1,
                "CLEARED",
                List.of(entry(0, 1, "LODGED"), entry(5, 1, "CLEARED")),
                List.of(decision(1, 1, "GREEN")));
    }

    private static Seen decided(Decision... decisions) {
        return seen("A", 1, "CLEARED", List.of(), List.of(decisions));
    }

    private static Seen happened(String... events) {
        List<Entry> timeline = new ArrayList<>(List.of(entry(0, 1, "LODGED")));
        for (String event : events) {
            timeline.add(entry(timeline.size(), 1, event));
        }
        return seen("A", 1, events[events.length - 1], timeline, List.of(decision(1, 1, "GREEN")));
    }

    private static Seen seen(String mrn, int version, String status, List<Entry> timeline, List<Decision> decisions) {
        return new Seen(mrn, "LRN-" + mrn, version, status, Set.of(mrn), timeline, decisions);
    }

    private static Entry entry(int afterMillis, int version, String event) {
        return new Entry(NOON.plusMillis(afterMillis), version, event);
    }

    private static Decision decision(int version, int sequence, String lane) {
        return new Decision(version, sequence, lane, "STANDARD");
    }
}
