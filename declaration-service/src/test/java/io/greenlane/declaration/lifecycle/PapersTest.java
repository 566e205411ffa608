package io.greenlane.declaration.lifecycle;

import static io.greenlane.declaration.lifecycle.AStanding.NOW;
import static io.greenlane.declaration.lifecycle.AStanding.after;
import static io.greenlane.declaration.lifecycle.AStanding.amended;
import static io.greenlane.declaration.lifecycle.AStanding.assessed;
import static io.greenlane.declaration.lifecycle.AStanding.decision;
import static io.greenlane.declaration.lifecycle.AStanding.documentaryCheck;
import static io.greenlane.declaration.lifecycle.AStanding.examination;
import static io.greenlane.declaration.lifecycle.AStanding.lodged;
import static io.greenlane.declaration.lifecycle.AStanding.paper;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.PublishedEvent;
import io.greenlane.declaration.lifecycle.Papers.Verdict;
import io.greenlane.declaration.lifecycle.Routed.Lane;
import java.util.List;
import org.junit.jupiter.api.Test;

class PapersTest {

    private static final Standing WAITING = after(lodged(), decision(1, 1, Lane.YELLOW, documentaryCheck()));

    @Test
    void papersThatAnOfficerAcceptsClear() {
        NextStep step = LifeCycle.inspected(WAITING, assessed(1, Verdict.ACCEPTED), NOW);

        assertThat(step.after().status()).isEqualTo(Status.CLEARED);
        assertThat(types(step)).containsExactly("declaration.hold-lifted.v1", "declaration.cleared.v1");
    }

    @Test
    void anotherPaperThatIsMissingStaysMissing() {
        Standing both = after(lodged(), decision(1, 1, Lane.YELLOW, documentaryCheck(), paper()));

        assertThat(after(both, assessed(1, Verdict.ACCEPTED)).holds()).containsExactly(paper());
    }

    @Test
    void papersThatAreNotAcceptedAreTheTradersToMendInTime() {
        Standing held = after(WAITING, assessed(1, Verdict.NOT_ACCEPTED));

        assertThat(held.status()).isEqualTo(Status.HELD);
        assertThat(held.holds()).singleElement().satisfies(hold -> {
            assertThat(hold.code()).isEqualTo("PAPERS_NOT_ACCEPTED");
            assertThat(hold.message()).isEqualTo("The invoice is unreadable.");
            assertThat(hold.owner()).isEqualTo("TRADER");
            assertThat(hold.onTimeout()).isEqualTo("REFUSE");
            assertThat(hold.deadline()).isNotNull();
        });
    }

    @Test
    void papersThatLeaveItToTheGoodsAreToldAsAHoldThatWasNotSettled() {
        NextStep step = LifeCycle.inspected(WAITING, assessed(1, Verdict.EXAMINE), NOW);
        Standing examined = after(step.after(), decision(1, 2, Lane.RED, documentaryCheck(), examination()));

        assertThat(types(step)).contains("declaration.hold-expired.v1");
        assertThat(examined.holds()).containsExactly(examination());
    }

    @Test
    void papersThatWereLeftToGoodsWhichAreExaminedAlreadyHoldNothing() {
        Standing escalated = after(WAITING, decision(1, 2, Lane.RED, documentaryCheck(), examination()));
        Standing examined = after(
                after(escalated, AStanding.opened()), AStanding.concluded(InspectionFact.Concluded.Outcome.CONFORM));
        assertThat(examined.holds()).containsExactly(documentaryCheck());

        assertThat(after(examined, assessed(1, Verdict.EXAMINE)).status()).isEqualTo(Status.CLEARED);
    }

    @Test
    void papersLeftToTheGoodsBeforeTheDecisionIsHeardOfAreToldWithIt() {
        Standing early = after(lodged(), assessed(1, Verdict.EXAMINE));

        NextStep step = LifeCycle.routed(early, decision(1, 1, Lane.YELLOW, documentaryCheck()), NOW);

        assertThat(types(step)).contains("declaration.hold-expired.v1");
    }

    @Test
    void whatWasAssessedIsNotAskedAgainUntilTheDeclarationIsAmended() {
        Standing cleared = after(WAITING, assessed(1, Verdict.ACCEPTED));

        Standing routedAgain = after(cleared, decision(1, 2, Lane.YELLOW, documentaryCheck()));
        Standing ofNewVersion = after(amended(cleared), decision(2, 1, Lane.YELLOW, documentaryCheck()));

        assertThat(routedAgain.status()).isEqualTo(Status.CLEARED);
        assertThat(ofNewVersion.holds()).containsExactly(documentaryCheck());
    }

    @Test
    void decisionAndAssessmentEndTheSameInWhateverOrderTheTopicsCome() {
        for (Verdict verdict : List.of(Verdict.ACCEPTED, Verdict.NOT_ACCEPTED)) {
            Standing early =
                    after(after(lodged(), assessed(1, verdict)), decision(1, 1, Lane.YELLOW, documentaryCheck()));
            Standing late = after(WAITING, assessed(1, verdict));

            assertThat(early.status()).isEqualTo(late.status());
            assertThat(early.holds()).isEqualTo(late.holds());
        }
    }

    @Test
    void anAssessmentOfAnEarlierVersionSettlesNothing() {
        Standing amended = after(amended(WAITING), decision(2, 1, Lane.YELLOW, documentaryCheck()));

        assertThat(after(amended, assessed(1, Verdict.ACCEPTED)).holds()).containsExactly(documentaryCheck());
        assertThat(after(amended, assessed(2, Verdict.ACCEPTED)).status()).isEqualTo(Status.CLEARED);
    }

    @Test
    void anAssessmentThatComesTwiceCountsOnce() {
        Standing cleared = after(WAITING, assessed(1, Verdict.ACCEPTED));

        assertThat(LifeCycle.inspected(cleared, assessed(1, Verdict.ACCEPTED), NOW)
                        .isNone())
                .isTrue();
    }

    private static List<String> types(NextStep step) {
        return step.events().stream().map(PublishedEvent::type).toList();
    }
}
