package io.greenlane.declaration.lifecycle;

import static io.greenlane.declaration.lifecycle.AStanding.MRN;
import static io.greenlane.declaration.lifecycle.AStanding.NOW;
import static io.greenlane.declaration.lifecycle.AStanding.after;
import static io.greenlane.declaration.lifecycle.AStanding.arrival;
import static io.greenlane.declaration.lifecycle.AStanding.concluded;
import static io.greenlane.declaration.lifecycle.AStanding.decision;
import static io.greenlane.declaration.lifecycle.AStanding.examination;
import static io.greenlane.declaration.lifecycle.AStanding.lodged;
import static io.greenlane.declaration.lifecycle.AStanding.opened;
import static io.greenlane.declaration.lifecycle.AStanding.paper;
import static io.greenlane.declaration.lifecycle.AStanding.standing;
import static io.greenlane.declaration.lifecycle.AStanding.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.chassis.messaging.PublishedEvent;
import io.greenlane.declaration.lifecycle.InspectionFact.Concluded.Outcome;
import io.greenlane.declaration.lifecycle.Routed.Lane;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeCycleTest {

    @Test
    void greenAndBlueClear() {
        for (Lane lane : List.of(Lane.GREEN, Lane.BLUE)) {
            NextStep step = LifeCycle.routed(lodged(), decision(1, 1, lane), NOW);

            assertThat(step.after().status()).isEqualTo(Status.CLEARED);
            assertThat(step.after().decision())
                    .isEqualTo(new Standing.Decision(1, 1, lane.name(), null, Standing.Asked.NEVER));
            assertThat(types(step)).containsExactly("declaration.cleared.v1");
        }
    }

    @Test
    void yellowHoldsAndRedIsExamined() {
        assertThat(standing(Status.HELD).holds()).containsExactly(paper());
        NextStep red = LifeCycle.routed(lodged(), decision(1, 1, Lane.RED, paper(), examination()), NOW);

        assertThat(red.after().status()).isEqualTo(Status.UNDER_CONTROL);
        assertThat(red.after().holds()).containsExactly(paper(), examination());
        assertThat(types(red)).containsExactly("declaration.held.v1");
    }

    @Test
    void aDecisionThatContradictsItselfIsNone() {
        assertThatThrownBy(() -> decision(1, 1, Lane.RED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decision(1, 1, Lane.YELLOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decision(1, 1, Lane.GREEN, paper())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOlderOrRepeatedDecisionIsDropped() {
        Standing held = after(lodged(), decision(1, 2, Lane.YELLOW, paper()));

        assertThat(LifeCycle.routed(held, decision(1, 2, Lane.GREEN), NOW).isNone())
                .isTrue();
        assertThat(LifeCycle.routed(held, decision(1, 1, Lane.GREEN), NOW).isNone())
                .isTrue();
    }

    @Test
    void aDecisionAboutAnAmendedVersionIsDropped() {
        Standing amended =
                LifeCycle.amended(standing(Status.HELD), Set.of(1), NOW).after();

        assertThat(LifeCycle.routed(amended, decision(1, 2, Lane.GREEN), NOW).isNone())
                .isTrue();
        assertThat(amended.isSettled()).isFalse();
    }

    @Test
    void aDecisionAboutAVersionThatDoesNotExistIsAFault() {
        assertThatThrownBy(() -> LifeCycle.routed(lodged(), decision(2, 1, Lane.GREEN), NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPaperThatWasAddedLiftsItsHoldAndClears() {
        Standing amended =
                LifeCycle.amended(standing(Status.HELD), Set.of(1), NOW).after();

        NextStep step = LifeCycle.routed(amended, decision(2, 1, Lane.GREEN), NOW);

        assertThat(step.after().status()).isEqualTo(Status.CLEARED);
        assertThat(step.after().holds()).isEmpty();
        assertThat(types(step)).containsExactly("declaration.hold-lifted.v1", "declaration.cleared.v1");
    }

    @Test
    void aMatterThatGoesOnKeepsItsFirstDeadline() {
        Standing amended =
                LifeCycle.amended(standing(Status.HELD), Set.of(1), NOW).after();

        Standing again = after(amended, decision(2, 1, Lane.YELLOW, paper("2027-01-30T00:00:00Z")));

        assertThat(again.holds()).containsExactly(paper());
    }

    @Test
    void anAutomaticDecisionNeverLowersAnExaminationThatWasOrdered() {
        Standing amended = LifeCycle.amended(standing(Status.UNDER_CONTROL), Set.of(1), NOW)
                .after();

        Standing after = after(amended, decision(2, 1, Lane.GREEN));

        assertThat(after.status()).isEqualTo(Status.UNDER_CONTROL);
        assertThat(after.holds()).containsExactly(examination());
        assertThat(after.decision().lane()).isEqualTo("GREEN");
    }

    @Test
    void goodsThatConformAreClearedWhenNothingElseIsMissing() {
        NextStep step = LifeCycle.inspected(standing(Status.UNDER_CONTROL), concluded(Outcome.CONFORM), NOW);

        assertThat(step.after().status()).isEqualTo(Status.CLEARED);
        assertThat(types(step)).containsExactly("declaration.hold-lifted.v1", "declaration.cleared.v1");
        assertThat(step.events().getLast())
                .isInstanceOfSatisfying(
                        DeclarationCleared.class,
                        cleared -> assertThat(cleared.cause()).isEqualTo(DeclarationCleared.Cause.EXAMINED_CONFORM));
    }

    @Test
    void goodsThatConformWaitForAPaperThatIsStillMissing() {
        Standing both = after(lodged(), decision(1, 1, Lane.RED, paper(), examination()));

        NextStep step = LifeCycle.inspected(both, concluded(Outcome.CONFORM), NOW);

        assertThat(step.after().status()).isEqualTo(Status.HELD);
        assertThat(step.after().holds()).containsExactly(paper());
        assertThat(step.events().getFirst()).isEqualTo(new HoldLifted(MRN, 1, NOW, "DETAILED_INSPECTION", 1));
    }

    @Test
    void goodsThatDoNotConformAreRefusedWithReasonAndDisposal() {
        NextStep step = LifeCycle.inspected(standing(Status.UNDER_CONTROL), concluded(Outcome.NOT_CONFORM), NOW);

        assertThat(step.after().status()).isEqualTo(Status.REFUSED);
        assertThat(step.after().refusal()).isEqualTo(new Standing.Refusal("What was found.", "TAKE_BACK"));
        assertThat(types(step)).containsExactly("declaration.refused.v1");
    }

    @Test
    void anInconclusiveExaminationGoesOn() {
        assertThat(LifeCycle.inspected(standing(Status.UNDER_CONTROL), concluded(Outcome.INCONCLUSIVE), NOW)
                        .changedStatus())
                .isFalse();
    }

    @Test
    void aResultThatOvertakesItsDecisionIsKeptAndAppliedWhenTheDecisionComes() {
        Standing early = LifeCycle.inspected(lodged(), concluded(Outcome.NOT_CONFORM), NOW)
                .after();
        assertThat(early.status()).isEqualTo(Status.LODGED);

        NextStep step = LifeCycle.routed(early, decision(1, 1, Lane.RED, examination()), NOW);

        assertThat(step.before()).isEqualTo(early);
        assertThat(step.after().status()).isEqualTo(Status.REFUSED);
        assertThat(types(step)).containsExactly("declaration.held.v1", "declaration.refused.v1");
    }

    @Test
    void aResultIsAppliedOnce() {
        Standing cleared = LifeCycle.inspected(standing(Status.UNDER_CONTROL), concluded(Outcome.CONFORM), NOW)
                .after();
        assertThat(LifeCycle.inspected(cleared, concluded(Outcome.CONFORM), NOW).isNone())
                .isTrue();

        Standing again = after(cleared, decision(1, 2, Lane.RED, examination()));

        assertThat(again.status()).isEqualTo(Status.UNDER_CONTROL);
    }

    @Test
    void aClearedDeclarationIsCalledBackForAnExamination() {
        assertThat(after(standing(Status.CLEARED), decision(1, 2, Lane.RED, examination()))
                        .status())
                .isEqualTo(Status.UNDER_CONTROL);
    }

    @Test
    void aClearedDeclarationIsCalledBackForAPaperByWayOfControl() {
        NextStep step = LifeCycle.routed(standing(Status.CLEARED), decision(1, 2, Lane.YELLOW, paper()), NOW);

        assertThat(step.after().status()).isEqualTo(Status.HELD);
        assertThat(step.after().holds()).containsExactly(paper());
        assertThat(step.entries())
                .extracting(TimelineEntry::event)
                .containsExactly(TimelineEntry.Event.CONTROLLED, TimelineEntry.Event.HELD);
        assertThat(step.events())
                .extracting(event -> ((DeclarationHeld) event).status())
                .containsExactly(Status.UNDER_CONTROL, Status.HELD);
    }

    @Test
    void aClearedDeclarationThatIsDecidedAnewToTheSameEffectStaysCleared() {
        NextStep step = LifeCycle.routed(standing(Status.CLEARED), decision(1, 2, Lane.GREEN), NOW);

        assertThat(step.after().status()).isEqualTo(Status.CLEARED);
        assertThat(step.events()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASED", "REFUSED", "CANCELLED"})
    void noDecisionMovesWhatHasEnded(Status status) {
        Standing ended = standing(status);

        NextStep step = LifeCycle.routed(ended, decision(1, 9, Lane.RED, examination()), NOW);

        assertThat(step.after().status()).isEqualTo(status);
        assertThat(step.events()).isEmpty();
    }

    @Test
    void onlyWhatIsClearedAndThereIsReleased() {
        for (Status status : Status.values()) {
            Standing arrived =
                    LifeCycle.arrived(standing(status), arrival(), NOW).after();
            boolean released = LifeCycle.released(arrived, NOW).changedStatus();
            assertThat(released).as(status.name()).isEqualTo(status == Status.CLEARED);
        }
        assertThat(LifeCycle.released(standing(Status.CLEARED), NOW).isNone()).isTrue();
    }

    @Test
    void theFirstArrivalCountsAndSetsTheLegalDate() {
        NextStep first = LifeCycle.arrived(standing(Status.HELD), arrival(), NOW);

        assertThat(first.after().status()).isEqualTo(Status.HELD);
        assertThat(first.after().travel().legalDate()).hasToString("2026-12-03");
        assertThat(types(first)).containsExactly("declaration.arrived.v1");
        var later = new LifeCycle.Arrival(Instant.parse("2026-12-09T00:00:00Z"), "EQUIPMENT_DISCHARGED", "X");
        assertThat(LifeCycle.arrived(first.after(), later, NOW).isNone()).isTrue();
    }

    @Test
    void theNewestEstimateCountsUntilArrival() {
        Instant eta = Instant.parse("2026-12-05T00:00:00Z");
        NextStep told = LifeCycle.expected(lodged(), eta, NOW, NOW);
        Standing expected = told.after();

        assertThat(types(told)).containsExactly("declaration.arrival-expected.v1");
        assertThat(expected.travel().estimatedArrival()).isEqualTo(eta);
        assertThat(expected.travel().legalDate()).hasToString("2026-12-05");
        assertThat(LifeCycle.expected(expected, NOW, NOW.minusSeconds(1), NOW).isNone())
                .isTrue();
        Standing arrived = LifeCycle.arrived(expected, arrival(), NOW).after();
        assertThat(LifeCycle.expected(arrived, NOW, NOW.plusSeconds(9), NOW).isNone())
                .isTrue();
    }

    @Test
    void aDeclarationIsNotCancelledWhileItIsExamined() {
        Standing ordered = LifeCycle.inspected(standing(Status.UNDER_CONTROL), opened(), NOW)
                .after();
        Standing examined = LifeCycle.inspected(ordered, started(), NOW).after();

        assertThat(LifeCycle.mayBeCancelled(ordered)).isTrue();
        assertThat(LifeCycle.mayBeCancelled(examined)).isFalse();
        assertThat(LifeCycle.isBeingExamined(examined)).isTrue();
    }

    @Test
    void goodsThatAreHereAndToBeExaminedAreNotLodgedAnewForAnotherLot() {
        Standing underWay = standing(Status.UNDER_CONTROL);
        Standing here = LifeCycle.arrived(underWay, arrival(), NOW).after();
        Standing conform =
                LifeCycle.inspected(here, concluded(Outcome.CONFORM), NOW).after();

        assertThat(LifeCycle.mayBeCancelled(underWay)).isTrue();
        assertThat(LifeCycle.isToBeExamined(here)).isTrue();
        assertThat(LifeCycle.mayBeCancelled(here)).isFalse();
        assertThat(LifeCycle.mayBeCancelled(conform)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aTraderMayCancelUntilReleaseOrRefusal(Status status) {
        boolean allowed = switch (status) {
            case LODGED, HELD, UNDER_CONTROL, CLEARED -> true;
            case RELEASED, REFUSED, CANCELLED -> false;
        };

        assertThat(LifeCycle.mayBeCancelled(standing(status))).isEqualTo(allowed);
    }

    @Test
    void cancellingEndsEveryHold() {
        NextStep step = LifeCycle.cancelled(standing(Status.HELD), "NOT_SHIPPED", "Order withdrawn", NOW);

        assertThat(step.after().status()).isEqualTo(Status.CANCELLED);
        assertThat(step.after().holds()).isEmpty();
        assertThat(types(step)).containsExactly("declaration.cancelled.v1");
    }

    private static List<String> types(NextStep step) {
        return step.events().stream().map(PublishedEvent::type).toList();
    }
}
