package io.greenlane.inspection.worklist;

import static io.greenlane.inspection.worklist.ADecision.MONDAY;
import static io.greenlane.inspection.worklist.ADecision.toExamine;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextStepTest {

    private static final boolean STANDING = false;
    private static final boolean CANCELLED = true;

    @Test
    void theFirstDecisionToExamineOpensACase() {
        RedDecision decision = toExamine().made();

        assertThat(NextStep.on(decision, STANDING, null)).isEqualTo(new NextStep.OpenCase(decision));
    }

    @Test
    void aDecisionOnANewerVersionMovesTheOpenCaseOnInsteadOfOpeningASecond() {
        RedDecision newer = toExamine().onVersion(2).withItems(2).made();

        NextStep step = NextStep.on(newer, STANDING, toExamine().opened());

        assertThat(step).isInstanceOfSatisfying(NextStep.FollowVersion.class, follow -> {
            assertThat(follow.followed().caseId())
                    .isEqualTo(toExamine().opened().caseId());
            assertThat(follow.followed().decision().version()).isEqualTo(2);
            assertThat(follow.followed().decision().items()).hasSize(2);
        });
    }

    @Test
    void aClaimedCaseFollowsANewerVersionAndStaysWithItsOfficer() {
        NextStep step = NextStep.on(
                toExamine().onVersion(2).made(), STANDING, toExamine().claimedBy("officer"));

        assertThat(step)
                .isInstanceOfSatisfying(
                        NextStep.FollowVersion.class,
                        follow -> assertThat(follow.followed().officer()).isEqualTo("officer"));
    }

    @Test
    void aDecisionOlderThanWhatTheCaseKnowsIsDropped() {
        InspectionCase onVersionTwo = toExamine().onVersion(2).opened();

        assertThat(NextStep.on(toExamine().onVersion(1).made(), STANDING, onVersionTwo))
                .isInstanceOf(NextStep.Nothing.class);
        assertThat(NextStep.on(toExamine().onVersion(2).made(), STANDING, onVersionTwo))
                .isInstanceOf(NextStep.Nothing.class);
        assertThat(NextStep.on(toExamine().onVersion(2).routedAgain().made(), STANDING, onVersionTwo))
                .isInstanceOf(NextStep.FollowVersion.class);
    }

    @Test
    void anAmendmentNeverPostponesAnExaminationThatIsDue() {
        RedDecision later =
                toExamine().onVersion(2).until(MONDAY.plus(Duration.ofDays(30))).made();

        InspectionCase followed = toExamine().opened().following(later);

        assertThat(followed.decision().examineBy()).isEqualTo(toExamine().made().examineBy());
    }

    @Test
    void aCancelledDeclarationOpensNothing() {
        assertThat(NextStep.on(toExamine().made(), CANCELLED, null)).isInstanceOf(NextStep.Nothing.class);
        assertThat(NextStep.on(
                        toExamine().onVersion(2).made(),
                        STANDING,
                        toExamine().opened().withdrawn(MONDAY)))
                .isInstanceOf(NextStep.Nothing.class);
    }

    @Test
    void afterAConclusionOnlyANewerDecisionOpensAnotherCase() {
        InspectionCase concluded = toExamine()
                .claimedBy("officer")
                .concluded(new Conclusion(Conclusion.Outcome.CONFORM, List.of(), "In order", "In order", null), MONDAY);

        assertThat(NextStep.on(toExamine().made(), STANDING, concluded)).isInstanceOf(NextStep.Nothing.class);
        assertThat(NextStep.on(toExamine().routedAgain().made(), STANDING, concluded))
                .isInstanceOf(NextStep.OpenCase.class);
    }

    @Test
    void goodsAreDueBeforeTheySpoilAndWithinTheLegalLimit() {
        var spoilt = MONDAY.plus(Duration.ofHours(20));
        var afterTheLimit = MONDAY.plus(Duration.ofDays(60));

        assertThat(toExamine().perishableUntil(spoilt).made().dueAt()).isEqualTo(spoilt);
        assertThat(toExamine().perishableUntil(afterTheLimit).made().dueAt())
                .isEqualTo(toExamine().made().examineBy());
    }
}
