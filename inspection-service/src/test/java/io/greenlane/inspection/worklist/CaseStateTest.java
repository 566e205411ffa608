package io.greenlane.inspection.worklist;

import static io.greenlane.inspection.worklist.ADecision.MONDAY;
import static io.greenlane.inspection.worklist.ADecision.toExamine;
import static io.greenlane.inspection.worklist.CaseState.CLAIMED;
import static io.greenlane.inspection.worklist.CaseState.CONCLUDED;
import static io.greenlane.inspection.worklist.CaseState.OPEN;
import static io.greenlane.inspection.worklist.CaseState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseStateTest {

    @Test
    void anOpenCaseIsClaimedOrWithdrawnAndNothingElse() {
        assertThat(OPEN.next()).containsExactlyInAnyOrder(CLAIMED, WITHDRAWN);
    }

    @Test
    void aClaimedCaseIsConcludedOrGivenUpAndNothingElse() {
        assertThat(CLAIMED.next()).containsExactlyInAnyOrder(OPEN, CONCLUDED, WITHDRAWN);
    }

    @Test
    void aConcludedOrWithdrawnCaseIsOver() {
        assertThat(CONCLUDED.next()).isEmpty();
        assertThat(WITHDRAWN.next()).isEmpty();
        assertThat(CaseState.UNDONE).containsExactlyInAnyOrder(OPEN, CLAIMED);
    }

    @Test
    void anOpenCaseOfAnEndedDeclarationIsWithdrawnAndAClaimedOneShowsIt() {
        var refused = new DeclarationEnding(DeclarationEnding.Kind.REFUSED, MONDAY);

        assertThat(toExamine()
                        .opened()
                        .declarationEnded(refused, MONDAY, Duration.ofDays(30))
                        .state())
                .isEqualTo(WITHDRAWN);
        InspectionCase claimed =
                toExamine().claimedBy("officer").declarationEnded(refused, MONDAY, Duration.ofDays(30));
        assertThat(claimed.state()).isEqualTo(CLAIMED);
        assertThat(CaseView.of(claimed, CaseViewTest.TIMES).declarationEnded())
                .isEqualTo(DeclarationEnding.Kind.REFUSED);
        assertThat(claimed.givenBack(MONDAY).state()).isEqualTo(WITHDRAWN);
    }

    @Test
    void aCaseRefusesEveryStepThatTheTableDoesNotName() {
        assertThatIllegalStateException().isThrownBy(() -> toExamine().opened().givenBack(MONDAY));
        assertThatIllegalStateException()
                .isThrownBy(() -> toExamine().claimedBy("officer").claimed("another", MONDAY));
        assertThatIllegalStateException()
                .isThrownBy(() -> toExamine()
                        .opened()
                        .declarationEnded(
                                new DeclarationEnding(DeclarationEnding.Kind.CANCELLED, MONDAY),
                                MONDAY,
                                Duration.ofDays(30))
                        .claimed("officer", MONDAY));
    }

    @Test
    void nobodyConcludesACaseThatNobodyExamines() {
        var conclusion = new Conclusion(Conclusion.Outcome.CONFORM, List.of(), "All in order", "All in order", null);

        assertThatIllegalStateException()
                .isThrownBy(() -> toExamine().opened().concluded(conclusion, MONDAY))
                .withMessageContaining("nobody examines it");
    }

    @Test
    void aConcludedCaseStillSaysWhoExaminedItSinceWhen() {
        var conclusion = new Conclusion(Conclusion.Outcome.CONFORM, List.of(), "All in order", "All in order", null);

        InspectionCase concluded = toExamine().claimedBy("officer").concluded(conclusion, MONDAY.plusSeconds(600));

        assertThat(concluded.state()).isEqualTo(CONCLUDED);
        assertThat(concluded.officer()).isEqualTo("officer");
        assertThat(concluded.claimedAt()).isEqualTo(MONDAY.plusSeconds(60));
    }
}
