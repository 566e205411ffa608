package io.greenlane.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.device.OverReadings.Over;
import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.Conclusion.ItemFinding;
import io.greenlane.inspection.worklist.Conclusion.Outcome;
import io.greenlane.inspection.worklist.Conclusion.Topic;
import io.greenlane.inspection.worklist.Severity;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenQuestionsTest {

    private static final ItemFinding CONFORM = new ItemFinding(1, Outcome.CONFORM, null, null, null);
    private static final ItemFinding WASTE =
            new ItemFinding(2, Outcome.NOT_CONFORM, Topic.WASTE, new Severity(BigDecimal.ONE), null);

    @Test
    void aReadingThatIsOverStandsAgainstItsOwnItemOnly() {
        Conclusion conclusion = new Conclusion(
                Outcome.NOT_CONFORM, List.of(CONFORM, WASTE), "Seen", "Seen", Conclusion.Disposal.TAKE_BACK);

        assertThat(OpenQuestions.about(conclusion, List.of(new Over(2, "Pb")), List.of()))
                .isEmpty();
        assertThat(OpenQuestions.about(conclusion, List.of(new Over(1, "Pb"), new Over(2, "Cd")), List.of()))
                .extracting(BrokenRule::path, BrokenRule::code)
                .containsExactly(tuple("items[0].outcome", "READING_OVER"));
    }
}
