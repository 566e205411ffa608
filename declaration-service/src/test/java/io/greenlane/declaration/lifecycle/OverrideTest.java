package io.greenlane.declaration.lifecycle;

import static io.greenlane.declaration.lifecycle.AStanding.CASE;
import static io.greenlane.declaration.lifecycle.AStanding.MRN;
import static io.greenlane.declaration.lifecycle.AStanding.NOW;
import static io.greenlane.declaration.lifecycle.AStanding.after;
import static io.greenlane.declaration.lifecycle.AStanding.concluded;
import static io.greenlane.declaration.lifecycle.AStanding.decision;
import static io.greenlane.declaration.lifecycle.AStanding.examination;
import static io.greenlane.declaration.lifecycle.AStanding.lodged;
import static io.greenlane.declaration.lifecycle.AStanding.opened;
import static io.greenlane.declaration.lifecycle.AStanding.paper;
import static io.greenlane.declaration.lifecycle.AStanding.standing;
import static io.greenlane.declaration.lifecycle.InspectionFact.Concluded.Outcome.CONFORM;
import static io.greenlane.declaration.lifecycle.InspectionFact.Concluded.Outcome.NOT_CONFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.PublishedEvent;
import io.greenlane.declaration.lifecycle.InspectionFact.Concluded.Item;
import io.greenlane.declaration.lifecycle.InspectionFact.Overridden.What;
import io.greenlane.declaration.lifecycle.Routed.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OverrideTest {

    private static final UUID ANOTHER_CASE = UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a02");
    private static final UUID APPEAL = UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0d01");

    @Test
    void goodsThatTwoOfficialsLetGoAreClearedWithoutAnExamination() {
        Standing controlled = after(standing(Status.UNDER_CONTROL), opened());

        NextStep step = LifeCycle.inspected(controlled, overridden(What.LANE), NOW);

        assertThat(step.after().status()).isEqualTo(Status.CLEARED);
        assertThat(step.events()).extracting(PublishedEvent::type).endsWith("declaration.cleared.v1");
        assertThat(step.events().getLast())
                .isInstanceOfSatisfying(
                        DeclarationCleared.class,
                        cleared -> assertThat(cleared.cause()).isEqualTo(DeclarationCleared.Cause.OVERRIDDEN));
    }

    @Test
    void aPaperThatIsMissingStaysMissingWhoeverLetsTheGoodsGo() {
        Standing both = after(after(lodged(), decision(1, 1, Lane.RED, paper(), examination())), opened());

        Standing after = after(both, overridden(What.LANE));

        assertThat(after.status()).isEqualTo(Status.HELD);
        assertThat(after.holds()).containsExactly(paper());
    }

    @Test
    void anOverrideThatIsHeardOfBeforeItsDecisionWaitsForIt() {
        Standing early = after(after(lodged(), opened()), overridden(What.LANE));

        assertThat(early.status()).isEqualTo(Status.LODGED);
        assertThat(after(early, decision(1, 1, Lane.RED, examination())).status())
                .isEqualTo(Status.CLEARED);
    }

    @Test
    void aRefusalThatDoesNotStandGivesBackWhatWasToBeSettledAndTheTime() {
        Standing both = after(after(lodged(), decision(1, 1, Lane.RED, paper(), examination())), opened());
        Standing refused = after(both, concluded(InspectionFact.Concluded.Outcome.NOT_CONFORM));
        Instant later = NOW.plus(Duration.ofDays(5));

        Standing again =
                LifeCycle.inspected(refused, overridden(What.FINDING), later).after();

        assertThat(refused.status()).isEqualTo(Status.REFUSED);
        assertThat(again.status()).isEqualTo(Status.HELD);
        assertThat(again.refusal()).isNull();
        assertThat(again.holds()).singleElement().satisfies(hold -> {
            assertThat(hold.code()).isEqualTo(paper().code());
            assertThat(hold.deadline()).isEqualTo(Instant.parse("2026-12-12T10:15:30Z"));
        });
    }

    @Test
    void goodsWhoseFindingIsTakenBackAreNotExaminedAgainForWhatWasLookedAt() {
        Standing refused = after(
                after(standing(Status.UNDER_CONTROL), opened()),
                concluded(InspectionFact.Concluded.Outcome.NOT_CONFORM));
        Standing lifted = after(refused, overridden(What.FINDING));
        assertThat(lifted.status()).isEqualTo(Status.CLEARED);

        Standing again = after(lifted, decision(1, 2, Lane.RED, examination()));

        assertThat(again.status()).isEqualTo(Status.UNDER_CONTROL);
        assertThat(after(again, new InspectionFact.AnsweredBefore(CASE, MRN, 1, 2))
                        .status())
                .isEqualTo(Status.CLEARED);
    }

    @Test
    void whatIsDecidedWhileTheGoodsAreRefusedIsToBeSettledWhenTheRefusalDoesNotStand() {
        Standing amended = AStanding.amended(after(standing(Status.UNDER_CONTROL), opened()));
        Standing refused = after(amended, concluded(InspectionFact.Concluded.Outcome.NOT_CONFORM));

        Standing decided = after(refused, decision(2, 1, Lane.RED, paper(), examination()));

        assertThat(decided.status()).isEqualTo(Status.REFUSED);
        Standing again = after(decided, overridden(What.FINDING));
        assertThat(again.status()).isEqualTo(Status.HELD);
        assertThat(again.holds()).extracting(Hold::code).containsExactly(paper().code());
    }

    @Test
    void aVersionThatNobodyDecidedIsNotReleasedWhenTheRefusalDoesNotStand() {
        Standing amended = AStanding.amended(after(standing(Status.UNDER_CONTROL), opened()));
        Standing refused = after(amended, concluded(InspectionFact.Concluded.Outcome.NOT_CONFORM));
        Standing arrived = LifeCycle.arrived(refused, AStanding.arrival(), NOW).after();

        Standing again = after(arrived, overridden(What.FINDING));

        assertThat(again.mayBeReleased()).isFalse();
        assertThat(after(again, decision(2, 1, Lane.GREEN)).mayBeReleased()).isTrue();
    }

    @Test
    void aVersionThatWasNotDecidedIsNotLetGo() {
        Standing amended = AStanding.amended(after(standing(Status.UNDER_CONTROL), opened()));

        Standing waiting = after(amended, overridden(What.LANE));

        assertThat(waiting.status()).isEqualTo(Status.UNDER_CONTROL);
        assertThat(after(waiting, decision(2, 1, Lane.RED, examination())).status())
                .as("what the newer decision asks for is another matter")
                .isEqualTo(Status.UNDER_CONTROL);
    }

    @Test
    void nothingIsToBeCorrectedWhenTheFindingIsTakenBack() {
        Standing correcting = correcting(List.of());
        assertThat(correcting.status()).isEqualTo(Status.HELD);

        assertThat(after(correcting, overridden(What.FINDING)).status()).isEqualTo(Status.CLEARED);
    }

    @Test
    void nothingIsToBeCorrectedEitherWhenAnotherExaminationHasBegunMeanwhile() {
        Standing halfCorrected =
                AStanding.amendedIn(correcting(List.of(new Item(1, NOT_CONFORM), new Item(2, NOT_CONFORM))), 1);
        Standing again = after(
                after(halfCorrected, decision(2, 1, Lane.RED, examination())),
                new InspectionFact.CaseOpened(ANOTHER_CASE, MRN, null));
        assertThat(again.holds())
                .extracting(Hold::code)
                .containsExactly(Hold.DETAILED_INSPECTION, Hold.CORRECTION_REQUIRED);

        Standing takenBack = after(again, overridden(What.FINDING));

        assertThat(takenBack.status()).isEqualTo(Status.UNDER_CONTROL);
        assertThat(takenBack.holds()).extracting(Hold::code).containsExactly(Hold.DETAILED_INSPECTION);
        assertThat(after(
                                takenBack,
                                new InspectionFact.Concluded(
                                        ANOTHER_CASE, MRN, 2, null, CONFORM, null, "Fine.", "Internal.", null, null))
                        .status())
                .isEqualTo(Status.CLEARED);
    }

    @Test
    void aVersionThatWasNotDecidedIsNotClearedBecauseAFindingIsTakenBack() {
        Standing amended = AStanding.amendedIn(correcting(List.of(new Item(1, NOT_CONFORM))), 2);

        Standing takenBack = after(amended, overridden(What.FINDING));

        assertThat(takenBack.status()).isEqualTo(Status.HELD);
        assertThat(takenBack.holds()).isEmpty();
        assertThat(after(takenBack, decision(2, 1, Lane.GREEN)).status()).isEqualTo(Status.CLEARED);
    }

    @Test
    void aRefusalThatIsHeardOfAfterItsOverrideIsNone() {
        Standing early = after(
                after(lodged(), concluded(InspectionFact.Concluded.Outcome.NOT_CONFORM)), overridden(What.FINDING));

        assertThat(after(early, decision(1, 1, Lane.RED, examination())).status())
                .isEqualTo(Status.CLEARED);
    }

    @Test
    void withNothingElseToSettleTheGoodsAreClearedWhenTheFindingIsTakenBack() {
        Standing refused = standing(Status.REFUSED);

        assertThat(after(refused, overridden(What.FINDING)).status()).isEqualTo(Status.CLEARED);
        assertThat(after(standing(Status.CLEARED), overridden(What.FINDING)).status())
                .isEqualTo(Status.CLEARED);
    }

    @Test
    void aTraderAppealsOnceAgainstWhatAnExaminationFoundAndReadsTheAnswer() {
        Standing refused = standing(Status.REFUSED);
        assertThat(LifeCycle.mayBeAppealed(refused)).isTrue();

        NextStep step = LifeCycle.appealed(refused, APPEAL, "No waste.", NOW);
        Standing answered = after(
                step.after(),
                new InspectionFact.AppealAnswered(APPEAL, CASE, MRN, Appeal.Outcome.REJECTED, "It is.", NOW));

        assertThat(step.events()).extracting(PublishedEvent::type).containsExactly("declaration.appealed.v1");
        assertThat(LifeCycle.mayBeAppealed(step.after())).isFalse();
        assertThat(answered.status()).isEqualTo(Status.REFUSED);
        assertThat(answered.appeal()).isNotNull().satisfies(appeal -> {
            assertThat(appeal.outcome()).isEqualTo(Appeal.Outcome.REJECTED);
            assertThat(appeal.answer()).isEqualTo("It is.");
        });
    }

    @Test
    void whatTimedOutOrIsNotRefusedLeavesNothingToAppealAgainst() {
        for (Status status : Status.values()) {
            assertThat(LifeCycle.mayBeAppealed(standing(status))).isEqualTo(status == Status.REFUSED);
        }
        Standing timedOut = Lateness.of(standing(Status.HELD), NOW.plus(Duration.ofDays(60)))
                .after();
        assertThat(timedOut.status()).isEqualTo(Status.REFUSED);
        assertThat(LifeCycle.mayBeAppealed(timedOut)).isFalse();
    }

    /** What may go when it is declared rightly. */
    private static Standing correcting(List<Item> found) {
        return after(
                after(standing(Status.UNDER_CONTROL), opened()),
                new InspectionFact.Concluded(
                        CASE,
                        MRN,
                        1,
                        null,
                        NOT_CONFORM,
                        found,
                        "Wrong code.",
                        "Internal.",
                        null,
                        new Examination.Correction("The code.", Instant.parse("2026-12-08T08:00:00Z"), List.of())));
    }

    private static InspectionFact.Overridden overridden(What what) {
        return new InspectionFact.Overridden(CASE, MRN, 1, null, what, "Customs does not examine the goods.");
    }
}
