package io.greenlane.inspection.worklist;

import static io.greenlane.inspection.worklist.ADecision.MONDAY;
import static io.greenlane.inspection.worklist.ADecision.toExamine;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextStepTest {

    private static final @Nullable DeclarationEnding STANDING = null;
    private static final DeclarationEnding CANCELLED =
            new DeclarationEnding(DeclarationEnding.Kind.CANCELLED, MONDAY.plusSeconds(30));
    private static final DeclarationEnding RELEASED =
            new DeclarationEnding(DeclarationEnding.Kind.RELEASED, MONDAY.plusSeconds(30));
    private static final DeclarationEnding REFUSED =
            new DeclarationEnding(DeclarationEnding.Kind.REFUSED, MONDAY.plusSeconds(30));

    private static final Duration AUDIT = Duration.ofDays(30);

    @Test
    void theFirstDecisionToExamineOpensACase() {
        ControlDecision decision = toExamine().made();

        assertThat(NextStep.on(CaseKind.EXAMINATION, decision, STANDING, null))
                .isEqualTo(new NextStep.OpenCase(decision));
    }

    @Test
    void aDecisionThatComesAfterTheReleaseOpensNoCase() {
        assertThat(NextStep.on(CaseKind.EXAMINATION, toExamine().made(), RELEASED, null))
                .isEqualTo(new NextStep.Nothing("the declaration was released"));
    }

    @Test
    void aReleaseThatOvertookTheDecisionWithdrawsTheCaseAndLeavesAConcludedOneAlone() {
        assertThat(toExamine().opened().isTouchedBy(RELEASED)).isTrue();
        assertThat(toExamine()
                        .opened()
                        .declarationEnded(RELEASED, MONDAY.plusSeconds(30), AUDIT)
                        .state())
                .isEqualTo(CaseState.WITHDRAWN);
        assertThat(toExamine().concluded(Conclusion.Outcome.CONFORM).isTouchedBy(RELEASED))
                .isFalse();
        assertThat(toExamine().concluded(Conclusion.Outcome.CONFORM).isTouchedBy(REFUSED))
                .isTrue();
    }

    @Test
    void aDecisionOnANewerVersionMovesTheOpenCaseOnInsteadOfOpeningASecond() {
        ControlDecision newer = toExamine().onVersion(2).withItems(2).made();

        NextStep step =
                NextStep.on(CaseKind.EXAMINATION, newer, STANDING, toExamine().opened());

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
                CaseKind.EXAMINATION,
                toExamine().onVersion(2).made(),
                STANDING,
                toExamine().claimedBy("officer"));

        assertThat(step)
                .isInstanceOfSatisfying(
                        NextStep.FollowVersion.class,
                        follow -> assertThat(follow.followed().officer()).isEqualTo("officer"));
    }

    @Test
    void aDecisionOlderThanWhatTheCaseKnowsIsDropped() {
        InspectionCase onVersionTwo = toExamine().onVersion(2).opened();

        assertThat(NextStep.on(CaseKind.EXAMINATION, toExamine().onVersion(1).made(), STANDING, onVersionTwo))
                .isInstanceOf(NextStep.Nothing.class);
        assertThat(NextStep.on(CaseKind.EXAMINATION, toExamine().onVersion(2).made(), STANDING, onVersionTwo))
                .isInstanceOf(NextStep.Nothing.class);
        assertThat(NextStep.on(
                        CaseKind.EXAMINATION,
                        toExamine().onVersion(2).routedAgain().made(),
                        STANDING,
                        onVersionTwo))
                .isInstanceOf(NextStep.FollowVersion.class);
    }

    @Test
    void anAmendmentNeverPostponesAnExaminationThatIsDue() {
        ControlDecision later =
                toExamine().onVersion(2).until(MONDAY.plus(Duration.ofDays(30))).made();

        InspectionCase followed = toExamine().opened().following(later);

        assertThat(followed.decision().examineBy()).isEqualTo(toExamine().made().examineBy());
    }

    @Test
    void whatEverMadeTheGoodsStandOutStaysWithTheirCase() {
        InspectionCase followed = toExamine()
                .selectedFor("1", "RISK")
                .because("RISK", "NEW_IMPORTER")
                .because("EVIDENCE", "PAPER_MISSING")
                .opened()
                .following(toExamine()
                        .onVersion(2)
                        .selectedFor("0.02", "CONTROL_DRAW", "RISK")
                        .because("RISK", "NEW_IMPORTER")
                        .because("RISK", "LOW_PRICE")
                        .made());

        assertThat(followed.decision().selection())
                .isEqualTo(new ControlDecision.Selection(List.of("RISK", "CONTROL_DRAW"), BigDecimal.ONE));
        assertThat(followed.decision().reasons())
                .extracting(ControlDecision.Reason::code)
                .containsExactly("NEW_IMPORTER", "PAPER_MISSING", "LOW_PRICE");
    }

    @Test
    void anEndedDeclarationOpensNothing() {
        assertThat(NextStep.on(CaseKind.EXAMINATION, toExamine().made(), CANCELLED, null))
                .isInstanceOf(NextStep.Nothing.class);
        assertThat(NextStep.on(CaseKind.EXAMINATION, toExamine().made(), REFUSED, null))
                .as("a refusal may not stand")
                .isEqualTo(new NextStep.Postpone(toExamine().made()));
        assertThat(NextStep.on(
                        CaseKind.EXAMINATION,
                        toExamine().onVersion(2).made(),
                        STANDING,
                        toExamine().opened().declarationEnded(REFUSED, MONDAY, AUDIT)))
                .isInstanceOf(NextStep.Nothing.class);
    }

    @Test
    void goodsThatWereExaminedAndConformAreNotExaminedAgainForTheSameDraw() {
        InspectionCase conform = toExamine().concluded(Conclusion.Outcome.CONFORM);
        ADecision newer = toExamine().onVersion(2);

        assertThat(NextStep.on(CaseKind.EXAMINATION, newer.made(), STANDING, conform))
                .isInstanceOf(NextStep.Nothing.class);
        assertThat(NextStep.on(
                        CaseKind.EXAMINATION,
                        newer.selectedFor("1", "CONTROL_DRAW", "RISK").made(),
                        STANDING,
                        conform))
                .isInstanceOf(NextStep.OpenCase.class);
        assertThat(NextStep.on(CaseKind.EXAMINATION, newer.selectedFor("1").made(), STANDING, conform))
                .isInstanceOf(NextStep.OpenCase.class);
    }

    @Test
    void goodsThatMayGoAreNotExaminedAgainForWhatWasLookedAt() {
        ADecision first = toExamine().withItems(2).selectedFor("1", "CRITERION").because("CRITERION", "NIGHT", 1);
        InspectionCase conform = first.concluded(Conclusion.Outcome.CONFORM);
        InspectionCase letGo = first.opened().overridden(MONDAY);

        assertThat(NextStep.on(CaseKind.EXAMINATION, again().made(), STANDING, conform))
                .isEqualTo(new NextStep.TellAnswered(conform));
        assertThat(NextStep.on(CaseKind.EXAMINATION, again().made(), STANDING, letGo))
                .isEqualTo(new NextStep.TellAnswered(letGo));
        assertThat(NextStep.on(
                        CaseKind.EXAMINATION,
                        again().because("RISK", "NEW_IMPORTER")
                                .because("CRITERION", "EARLIER_DECISION")
                                .made(),
                        STANDING,
                        conform))
                .as("points, and what is only carried on, ask to look at nothing else")
                .isInstanceOf(NextStep.TellAnswered.class);
        assertThat(NextStep.on(CaseKind.EXAMINATION, again().weighing("1.5").made(), STANDING, conform))
                .as("goods that are declared otherwise than they were when they were examined")
                .isInstanceOf(NextStep.OpenCase.class);
        assertThat(NextStep.on(
                        CaseKind.EXAMINATION,
                        again().because("CRITERION", "OTHER", 1).made(),
                        STANDING,
                        conform))
                .isInstanceOf(NextStep.OpenCase.class);
    }

    private static ADecision again() {
        return toExamine()
                .withItems(2)
                .onVersion(2)
                .selectedFor("1", "CRITERION", "CONTROL_DRAW")
                .because("CRITERION", "NIGHT", 1);
    }

    @Test
    void aFindingThatWasTakenBackIsAnAnswerAndOneThatStandsIsNone() {
        InspectionCase faulty = toExamine().selectedFor("1", "CRITERION").concluded(Conclusion.Outcome.NOT_CONFORM);
        ControlDecision again =
                toExamine().routedAgain().selectedFor("1", "CRITERION").made();

        assertThat(NextStep.on(CaseKind.EXAMINATION, again, STANDING, faulty)).isInstanceOf(NextStep.OpenCase.class);
        assertThat(NextStep.on(CaseKind.EXAMINATION, again, STANDING, faulty.takenBack(MONDAY)))
                .isInstanceOf(NextStep.TellAnswered.class);
    }

    @Test
    void afterAFaultWasFoundTheDrawOpensAnotherCase() {
        InspectionCase faulty = toExamine().concluded(Conclusion.Outcome.NOT_CONFORM);

        assertThat(NextStep.on(CaseKind.EXAMINATION, toExamine().onVersion(2).made(), STANDING, faulty))
                .isInstanceOf(NextStep.OpenCase.class);
    }

    @Test
    void afterAConclusionOnlyANewerDecisionOpensAnotherCase() {
        InspectionCase concluded = toExamine().concluded(Conclusion.Outcome.NOT_CONFORM);

        assertThat(NextStep.on(CaseKind.EXAMINATION, toExamine().made(), STANDING, concluded))
                .isInstanceOf(NextStep.Nothing.class);
        assertThat(NextStep.on(CaseKind.EXAMINATION, toExamine().routedAgain().made(), STANDING, concluded))
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

    @Test
    void aReleaseIsAuditedOnceItHasHappenedWhicheverIsHeardOfFirst() {
        ControlDecision decision = toExamine().made();
        InspectionCase waiting = InspectionCase.awaitingRelease(new UUID(7, 7), decision, MONDAY);

        assertThat(NextStep.on(CaseKind.POST_CLEARANCE, decision, STANDING, null))
                .isEqualTo(new NextStep.AwaitRelease(decision));
        assertThat(NextStep.on(CaseKind.POST_CLEARANCE, decision, RELEASED, null))
                .isEqualTo(new NextStep.OpenCase(decision));
        InspectionCase open = waiting.declarationEnded(RELEASED, MONDAY.plusSeconds(60), AUDIT);
        assertThat(open.state()).isEqualTo(CaseState.OPEN);
        assertThat(open.decision().dueAt()).isEqualTo(RELEASED.at().plus(AUDIT));
        assertThat(InspectionCase.opened(new UUID(7, 7), CaseKind.POST_CLEARANCE, decision, RELEASED, MONDAY, AUDIT)
                        .decision()
                        .dueAt())
                .isEqualTo(open.decision().dueAt());
    }

    @Test
    void whatIsNotReleasedIsNotAudited() {
        InspectionCase waiting =
                InspectionCase.awaitingRelease(new UUID(7, 7), toExamine().made(), MONDAY);

        assertThat(waiting.declarationEnded(CANCELLED, MONDAY, AUDIT).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(NextStep.on(CaseKind.POST_CLEARANCE, toExamine().made(), CANCELLED, null))
                .isInstanceOf(NextStep.Nothing.class);
    }

    @Test
    void thePapersOfAVersionAreLookedAtOnceAndThoseOfANewerOneAgain() {
        InspectionCase assessed = toExamine()
                .opened(CaseKind.DOCUMENTARY)
                .claimed("officer", MONDAY)
                .assessed(new PaperAssessment(PaperAssessment.Outcome.ACCEPTED, "In order", "In order", null), MONDAY);

        assertThat(NextStep.on(CaseKind.DOCUMENTARY, toExamine().routedAgain().made(), STANDING, assessed))
                .isInstanceOf(NextStep.Nothing.class);
        assertThat(NextStep.on(CaseKind.DOCUMENTARY, toExamine().onVersion(2).made(), STANDING, assessed))
                .isInstanceOf(NextStep.OpenCase.class);
    }

    @Test
    void aCaseThatANewerDecisionDoesNotAskForEndsUnlessAnOfficerHasIt() {
        InspectionCase papers = toExamine().opened(CaseKind.DOCUMENTARY);

        assertThat(papers.endsWhenAskedNoMore()).isTrue();
        assertThat(papers.askedNoMore(MONDAY).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(papers.claimed("officer", MONDAY).endsWhenAskedNoMore()).isFalse();
        assertThat(toExamine().opened().endsWhenAskedNoMore()).isFalse();
        assertThat(NextStep.on(
                        CaseKind.DOCUMENTARY, toExamine().onVersion(3).made(), STANDING, papers.askedNoMore(MONDAY)))
                .isInstanceOf(NextStep.OpenCase.class);
    }
}
