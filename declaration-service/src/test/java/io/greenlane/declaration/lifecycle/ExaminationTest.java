package io.greenlane.declaration.lifecycle;

import static io.greenlane.declaration.lifecycle.AStanding.CASE;
import static io.greenlane.declaration.lifecycle.AStanding.MRN;
import static io.greenlane.declaration.lifecycle.AStanding.NOW;
import static io.greenlane.declaration.lifecycle.AStanding.after;
import static io.greenlane.declaration.lifecycle.AStanding.amended;
import static io.greenlane.declaration.lifecycle.AStanding.amendedIn;
import static io.greenlane.declaration.lifecycle.AStanding.concluded;
import static io.greenlane.declaration.lifecycle.AStanding.decision;
import static io.greenlane.declaration.lifecycle.AStanding.drawn;
import static io.greenlane.declaration.lifecycle.AStanding.examination;
import static io.greenlane.declaration.lifecycle.AStanding.lodged;
import static io.greenlane.declaration.lifecycle.AStanding.opened;
import static io.greenlane.declaration.lifecycle.AStanding.paper;
import static io.greenlane.declaration.lifecycle.AStanding.selected;
import static io.greenlane.declaration.lifecycle.AStanding.standing;
import static io.greenlane.declaration.lifecycle.AStanding.started;
import static io.greenlane.declaration.lifecycle.AStanding.toCorrect;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.lifecycle.InspectionFact.Concluded.Outcome;
import io.greenlane.declaration.lifecycle.InspectionFact.ExaminationGivenBack;
import io.greenlane.declaration.lifecycle.Routed.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an examination and the decisions about the versions of a declaration do to each other, in whatever order they come. */
class ExaminationTest {

    private static final UUID ANOTHER_CASE = UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a02");

    @ParameterizedTest
    @EnumSource(names = {"CONFORM", "NOT_CONFORM"})
    void anExaminationOfAnOlderVersionEndsTheSameInWhateverOrderTheTopicsCome(Outcome outcome) {
        List<Object> decisions = List.of(decision(1, 1, Lane.RED, examination()), decision(2, 1, Lane.GREEN));
        List<Object> facts = List.of(opened(), concluded(outcome));

        for (List<Object> order : interleavings(decisions, facts)) {
            Standing end = amended(lodged());
            for (Object fact : order) {
                end = fact instanceof Routed routed ? after(end, routed) : after(end, (InspectionFact) fact);
            }

            assertThat(end.status())
                    .as(order.toString())
                    .isEqualTo(outcome == Outcome.CONFORM ? Status.CLEARED : Status.REFUSED);
        }
    }

    @Test
    void aDecisionToExamineAnAmendedVersionKeepsTheGoods() {
        Standing examined = after(amended(lodged()), decision(1, 1, Lane.RED, paper(), examination()));

        assertThat(examined.status()).isEqualTo(Status.UNDER_CONTROL);
        assertThat(examined.holds()).containsExactly(examination());
        assertThat(examined.isSettled()).isFalse();
        assertThat(after(examined, decision(1, 1, Lane.RED, examination()))).isEqualTo(examined);
        assertThat(after(examined, decision(2, 1, Lane.GREEN)).status()).isEqualTo(Status.UNDER_CONTROL);
    }

    @Test
    void aCaseThatIsKnownBeforeItsDecisionIsNotPassedOverByAnother() {
        Standing early = after(lodged(), opened());
        assertThat(early.status()).isEqualTo(Status.LODGED);

        Standing routed = after(amended(early), decision(2, 1, Lane.GREEN));

        assertThat(routed.status()).isEqualTo(Status.UNDER_CONTROL);
        assertThat(routed.holds()).extracting(Hold::code).containsExactly(Hold.DETAILED_INSPECTION);
        assertThat(routed.holds().getFirst().deadline()).isEqualTo("2026-11-26T10:15:30Z");
    }

    @ParameterizedTest
    @EnumSource(names = {"HELD", "CLEARED"})
    void goodsWhoseCaseIsOpenedAreUnderControl(Status status) {
        assertThat(after(standing(status), opened()).status()).isEqualTo(Status.UNDER_CONTROL);
        assertThat(after(standing(status), started()).status()).isEqualTo(Status.UNDER_CONTROL);
    }

    @Test
    void aFaultFoundInClearedGoodsRefusesThem() {
        NextStep step = LifeCycle.inspected(standing(Status.CLEARED), concluded(Outcome.NOT_CONFORM), NOW);

        assertThat(step.after().status()).isEqualTo(Status.REFUSED);
        assertThat(step.entries())
                .extracting(TimelineEntry::event)
                .containsExactly(TimelineEntry.Event.CONTROLLED, TimelineEntry.Event.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASED", "REFUSED", "CANCELLED"})
    void noExaminationMovesWhatHasEnded(Status status) {
        assertThat(after(after(standing(status), opened()), concluded(Outcome.NOT_CONFORM))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void noVersionIsClearedBeforeItHasBeenDecided() {
        Standing amended = amended(standing(Status.UNDER_CONTROL));

        Standing examined = after(amended, concluded(Outcome.CONFORM));
        assertThat(examined.status()).isEqualTo(Status.UNDER_CONTROL);

        assertThat(after(examined, decision(2, 1, Lane.GREEN)).status()).isEqualTo(Status.CLEARED);
        assertThat(after(examined, decision(2, 1, Lane.YELLOW, paper())).status())
                .isEqualTo(Status.HELD);
    }

    @Test
    void whatWasFoundInAnOlderVersionDoesNotAnswerAnExaminationForACause() {
        Standing asked = after(
                amended(standing(Status.UNDER_CONTROL)), selected(2, List.of("CONTROL_DRAW", "PROHIBITION"), paper()));

        Standing old = after(asked, concluded(1, Outcome.CONFORM));
        assertThat(old.status()).isEqualTo(Status.UNDER_CONTROL);

        var fresh = new InspectionFact.Concluded(
                ANOTHER_CASE, MRN, 2, null, Outcome.CONFORM, null, "Fine.", "Internal.", null, null);
        assertThat(after(old, fresh).status()).isEqualTo(Status.HELD);
        assertThat(after(old, fresh).holds()).containsExactly(paper());
    }

    @Test
    void aDecisionThatTheExaminerKnewAsksForNothingMoreHoweverLateItIsHeardOf() {
        Standing examined = after(standing(Status.UNDER_CONTROL), conform(CASE, 2));
        assertThat(examined.status()).isEqualTo(Status.CLEARED);

        assertThat(after(examined, decision(1, 2, Lane.RED, examination())).status())
                .isEqualTo(Status.CLEARED);
        assertThat(after(examined, decision(1, 3, Lane.RED, examination())).status())
                .isEqualTo(Status.UNDER_CONTROL);
    }

    @Test
    void whatWasFoundBeforeALaterDecisionWasKnownDoesNotAnswerIt() {
        Standing asked = after(standing(Status.UNDER_CONTROL), decision(1, 2, Lane.RED, examination()));

        Standing early = after(asked, conform(CASE, 1));
        assertThat(early.status()).isEqualTo(Status.UNDER_CONTROL);

        assertThat(after(early, conform(ANOTHER_CASE, 2)).status()).isEqualTo(Status.CLEARED);
    }

    private static InspectionFact.Concluded conform(UUID caseId, int sequence) {
        return new InspectionFact.Concluded(
                caseId, MRN, 1, sequence, Outcome.CONFORM, null, "Fine.", "Internal.", null, null);
    }

    @Test
    void whatWasDrawnAndConformsIsNotExaminedAgainByTheSameLot() {
        Standing held = after(after(lodged(), drawn(1, paper())), concluded(Outcome.CONFORM));
        assertThat(held.status()).isEqualTo(Status.HELD);

        assertThat(after(amended(held), drawn(2)).status()).isEqualTo(Status.CLEARED);
        assertThat(after(amended(held), drawn(2, paper())).holds()).containsExactly(paper());
        assertThat(after(amended(held), selected(2, List.of("RISK"))).status()).isEqualTo(Status.UNDER_CONTROL);
    }

    @Test
    void theLotIsAnsweredWhicheverComesFirstTheResultOrTheNextVersionsDecision() {
        Standing amended = amended(after(lodged(), drawn(1, paper())));

        assertThat(after(after(amended, drawn(2)), concluded(1, Outcome.CONFORM))
                        .status())
                .isEqualTo(Status.CLEARED);
        assertThat(after(after(amended, concluded(1, Outcome.CONFORM)), drawn(2))
                        .status())
                .isEqualTo(Status.CLEARED);
    }

    @Test
    void anAnswerThatCameBeforeTheLotDoesNotAnswerALaterCause() {
        Standing cleared = after(after(lodged(), concluded(Outcome.CONFORM)), drawn(1));
        assertThat(cleared.status()).isEqualTo(Status.CLEARED);

        assertThat(after(cleared, decision(1, 2, Lane.RED, examination())).status())
                .isEqualTo(Status.UNDER_CONTROL);
    }

    @Test
    void anExaminationThatIsGivenBackWaitsForAnotherOfficer() {
        Standing running = after(after(standing(Status.UNDER_CONTROL), opened()), started());
        assertThat(LifeCycle.mayBeCancelled(running)).isFalse();

        NextStep step = LifeCycle.inspected(running, new ExaminationGivenBack(CASE, MRN), NOW);

        assertThat(LifeCycle.mayBeCancelled(step.after())).isTrue();
        assertThat(step.entries())
                .extracting(TimelineEntry::message)
                .containsExactly("The examination waits for another officer.");
        assertThat(LifeCycle.inspected(step.after(), new ExaminationGivenBack(CASE, MRN), NOW)
                        .isNone())
                .isTrue();
        assertThat(LifeCycle.isBeingExamined(after(step.after(), started()))).isTrue();
    }

    @Test
    void anExaminationBeginsOnceAndAnotherCaseGivesNothingBack() {
        Standing running = after(standing(Status.UNDER_CONTROL), started());

        assertThat(LifeCycle.inspected(running, started(), NOW).isNone()).isTrue();
        assertThat(LifeCycle.inspected(running, new ExaminationGivenBack(ANOTHER_CASE, MRN), NOW)
                        .isNone())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"LODGED", "HELD", "UNDER_CONTROL", "CLEARED"})
    void nothingIsCancelledWhileAnOfficerExaminesIt(Status status) {
        assertThat(LifeCycle.mayBeCancelled(after(standing(status), started()))).isFalse();
    }

    @Test
    void goodsThatMayGoWithACorrectionWaitForItAndForNothingElse() {
        NextStep step = LifeCycle.inspected(standing(Status.UNDER_CONTROL), toCorrect(1), NOW);

        assertThat(step.after().status()).isEqualTo(Status.HELD);
        assertThat(step.after().holds()).singleElement().satisfies(hold -> {
            assertThat(hold.code()).isEqualTo(Hold.CORRECTION_REQUIRED);
            assertThat(hold.owner()).isEqualTo("TRADER");
            assertThat(hold.deadline()).isEqualTo("2026-12-09T10:15:30Z");
            assertThat(hold.onTimeout()).isEqualTo("REFUSE");
            assertThat(hold.message()).contains("the recycled share is 20 %");
        });
        assertThat(LifeCycle.inspected(step.after(), toCorrect(1), NOW).isNone())
                .isTrue();
    }

    @Test
    void anAmendmentSettlesTheCorrectionAndNoDecisionAboutTheSameVersionDoes() {
        Standing held = after(standing(Status.UNDER_CONTROL), toCorrect(1));

        Standing routedAgain = after(held, decision(1, 2, Lane.GREEN));
        assertThat(routedAgain.status()).isEqualTo(Status.HELD);
        assertThat(after(amended(routedAgain), decision(2, 1, Lane.GREEN)).status())
                .isEqualTo(Status.CLEARED);
        assertThat(after(amended(routedAgain), decision(2, 1, Lane.YELLOW, paper()))
                        .holds())
                .containsExactly(paper());
    }

    @Test
    void anAmendmentOfSomethingElseCorrectsNothing() {
        Standing held = after(standing(Status.UNDER_CONTROL), toCorrect(1, 1, 3));

        Standing other = after(amendedIn(held, 2), decision(2, 1, Lane.GREEN));
        assertThat(other.status()).isEqualTo(Status.HELD);
        assertThat(other.holds())
                .extracting(Hold::fix)
                .singleElement()
                .asString()
                .contains("items 1, 3");

        Standing half = after(amendedIn(other, 3), decision(3, 1, Lane.GREEN));
        assertThat(half.status()).isEqualTo(Status.HELD);
        assertThat(half.holds())
                .extracting(Hold::fix)
                .singleElement()
                .asString()
                .contains("item 1;");

        Standing whole = amendedIn(half, 1);
        assertThat(after(whole, decision(3, 2, Lane.GREEN)).status())
                .as("a late decision about the version before")
                .isEqualTo(Status.HELD);
        assertThat(after(amendedIn(whole), decision(5, 1, Lane.GREEN)).status()).isEqualTo(Status.CLEARED);
    }

    @Test
    void goodsThatWereCorrectedAreNotExaminedAgainForWhatWasLookedAt() {
        Standing corrected = amended(after(standing(Status.UNDER_CONTROL), toCorrect(1)));
        List<Object> decisions = List.of(decision(2, 1, Lane.RED, examination()));
        List<Object> facts = List.of(new InspectionFact.AnsweredBefore(CASE, MRN, 2, 1));

        for (List<Object> order : interleavings(decisions, facts)) {
            Standing end = corrected;
            for (Object fact : order) {
                end = fact instanceof Routed routed ? after(end, routed) : after(end, (InspectionFact) fact);
            }
            assertThat(end.status()).as(order.toString()).isEqualTo(Status.CLEARED);
        }
    }

    @Test
    void aDecisionThatOvertakesTheConclusionIsAnsweredInWhateverOrderTheTopicsCome() {
        List<Object> decisions =
                List.of(decision(1, 1, Lane.RED, examination()), decision(1, 2, Lane.RED, examination()));
        List<Object> facts =
                List.of(opened(), started(), conform(CASE, 1), new InspectionFact.AnsweredBefore(CASE, MRN, 1, 2));

        for (List<Object> order : interleavings(decisions, facts)) {
            Standing end = lodged();
            for (Object fact : order) {
                end = fact instanceof Routed routed ? after(end, routed) : after(end, (InspectionFact) fact);
            }
            assertThat(end.status()).as(order.toString()).isEqualTo(Status.CLEARED);
        }
    }

    @Test
    void anAnswerToAVersionThatWasAmendedMeanwhileWaitsForTheNextDecision() {
        Standing corrected = amended(after(standing(Status.UNDER_CONTROL), toCorrect(1)));
        Standing asked = after(corrected, decision(2, 1, Lane.RED, examination()));

        Standing amended = amended(asked);
        Standing answered = after(amended, new InspectionFact.AnsweredBefore(CASE, MRN, 2, 1));

        assertThat(answered.status()).isEqualTo(Status.UNDER_CONTROL);
        assertThat(after(answered, decision(3, 1, Lane.GREEN)).status()).isEqualTo(Status.CLEARED);
        Standing askedAgain = after(answered, decision(3, 1, Lane.RED, examination()));
        assertThat(askedAgain.status()).isEqualTo(Status.UNDER_CONTROL);
        assertThat(after(askedAgain, new InspectionFact.AnsweredBefore(CASE, MRN, 3, 1))
                        .status())
                .isEqualTo(Status.CLEARED);
    }

    @Test
    void whatIsAnsweredByAnotherCaseThanTheNewestIsNotHeard() {
        Standing examined = after(standing(Status.UNDER_CONTROL), opened());

        assertThat(LifeCycle.inspected(examined, new InspectionFact.AnsweredBefore(ANOTHER_CASE, MRN, 1, 1), NOW)
                        .isNone())
                .isTrue();
        assertThat(after(examined, new InspectionFact.AnsweredBefore(CASE, MRN, 1, 1))
                        .status())
                .as("nothing was found yet")
                .isEqualTo(Status.UNDER_CONTROL);
    }

    @Test
    void aCorrectionThatDoesNotComeInTimeEndsInRefusal() {
        Standing held = after(standing(Status.UNDER_CONTROL), toCorrect(1));

        NextStep late = Lateness.of(held, NOW.plusSeconds(30 * 24 * 3600));

        assertThat(late.after().status()).isEqualTo(Status.REFUSED);
        assertThat(late.after().refusal())
                .extracting(Standing.Refusal::reason)
                .asString()
                .contains("correct the declaration");
    }

    @Test
    void aCorrectionEndsTheSameInWhateverOrderTheTopicsCome() {
        List<Object> facts = List.of(opened(), started(), toCorrect(1));
        for (Routed second : List.of(decision(2, 1, Lane.GREEN), drawn(2))) {
            List<Object> decisions = List.of(decision(1, 1, Lane.RED, examination()), second);
            for (List<Object> order : interleavings(decisions, facts)) {
                Standing end = amended(lodged());
                for (Object fact : order) {
                    end = fact instanceof Routed routed ? after(end, routed) : after(end, (InspectionFact) fact);
                }

                assertThat(end.status()).as(order.toString()).isEqualTo(Status.HELD);
                assertThat(end.holds())
                        .as(order.toString())
                        .extracting(Hold::code)
                        .containsExactly(Hold.CORRECTION_REQUIRED);
            }
        }
    }

    @Test
    void aCorrectionIsNotLostWhenAnotherExaminationIsAskedFor() {
        Standing held = after(standing(Status.UNDER_CONTROL), toCorrect(1));
        Standing again = after(held, decision(1, 2, Lane.RED, examination()));
        assertThat(again.status()).isEqualTo(Status.UNDER_CONTROL);

        var fine = new InspectionFact.Concluded(
                ANOTHER_CASE, MRN, 1, null, Outcome.CONFORM, null, "Fine.", "Internal.", null, null);
        assertThat(after(again, fine).holds()).extracting(Hold::code).containsExactly(Hold.CORRECTION_REQUIRED);
        Standing asked = after(amended(standing(Status.UNDER_CONTROL)), selected(2, List.of("PROHIBITION")));
        assertThat(after(asked, toCorrect(1)).holds())
                .extracting(Hold::code)
                .containsExactly(Hold.DETAILED_INSPECTION, Hold.CORRECTION_REQUIRED);
    }

    @Test
    void whatWasDrawnAndMayGoWithACorrectionIsNotExaminedAgainByTheSameLot() {
        Standing held = after(after(lodged(), drawn(1)), toCorrect(1));

        assertThat(after(amended(held), drawn(2)).status()).isEqualTo(Status.CLEARED);
        Standing early = after(after(lodged(), toCorrect(1)), drawn(1));
        assertThat(early.status()).isEqualTo(Status.HELD);
        assertThat(after(amended(early), drawn(2)).status()).isEqualTo(Status.CLEARED);
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASED", "REFUSED", "CANCELLED"})
    void noCorrectionMovesWhatHasEnded(Status status) {
        assertThat(after(standing(status), toCorrect(1)).status()).isEqualTo(status);
    }

    @Test
    void clearedGoodsThatNeedACorrectionAreHeldByWayOfControl() {
        NextStep step = LifeCycle.inspected(standing(Status.CLEARED), toCorrect(1), NOW);

        assertThat(step.after().status()).isEqualTo(Status.HELD);
        assertThat(step.entries())
                .extracting(TimelineEntry::event)
                .startsWith(TimelineEntry.Event.CONTROLLED)
                .endsWith(TimelineEntry.Event.HELD);
    }

    /** All orders that keep the order of each topic. */
    private static List<List<Object>> interleavings(List<Object> one, List<Object> other) {
        if (one.isEmpty() || other.isEmpty()) {
            List<Object> rest = new ArrayList<>(one);
            rest.addAll(other);
            return List.of(rest);
        }
        List<List<Object>> all = new ArrayList<>();
        interleavings(one.subList(1, one.size()), other).forEach(rest -> all.add(startingWith(one.getFirst(), rest)));
        interleavings(one, other.subList(1, other.size()))
                .forEach(rest -> all.add(startingWith(other.getFirst(), rest)));
        return all;
    }

    private static List<Object> startingWith(Object first, List<Object> rest) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }
}
