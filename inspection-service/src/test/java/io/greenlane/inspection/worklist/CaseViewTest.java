package io.greenlane.inspection.worklist;

import static io.greenlane.inspection.worklist.ADecision.toExamine;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseViewTest {

    static final CaseTimes TIMES = new CaseTimes(
            Map.of(
                    CaseKind.EXAMINATION, Duration.ofHours(1),
                    CaseKind.DOCUMENTARY, Duration.ofMinutes(20),
                    CaseKind.POST_CLEARANCE, Duration.ofHours(4)),
            Duration.ofDays(30),
            Duration.ofDays(14));

    @Test
    void anExaminerIsNotToldThatTheGoodsWereDrawnAtRandom() {
        InspectionCase drawn = toExamine()
                .because("CONTROL_DRAW", "DRAWN_AT_RANDOM")
                .because("CRITERION", "CHEAP-SCRAP")
                .opened();

        String shown = EventJson.mapper().writeValueAsString(CaseView.of(drawn, TIMES));

        assertThat(shown)
                .contains("CHEAP-SCRAP", "SELECTED_FOR_EXAMINATION")
                .doesNotContainIgnoringCase("draw")
                .doesNotContainIgnoringCase("selection")
                .doesNotContainIgnoringCase("probability");
    }

    @Test
    void whatIsDrawnLooksLikeWhatIsRisky() {
        CaseView drawn = CaseView.of(toExamine().opened(), TIMES);
        CaseView risky = CaseView.of(toExamine().because("RISK", "NEW_IMPORTER").opened(), TIMES);

        assertThat(drawn.reasons())
                .isEqualTo(risky.reasons())
                .extracting(CaseView.Reason::code)
                .containsExactly("SELECTED_FOR_EXAMINATION");
    }

    @Test
    void aClaimedCaseShowsWhoExaminesItSinceWhen() {
        CaseView shown = CaseView.of(toExamine().claimedBy("officer"), TIMES);

        assertThat(shown.state()).isEqualTo(CaseState.CLAIMED);
        assertThat(shown.claimedBy()).isEqualTo("officer");
        assertThat(shown.claimedAt()).isEqualTo(ADecision.MONDAY.plusSeconds(60));
        assertThat(shown.conclusion()).isNull();
    }

    @Test
    void whatIsStillToBeDoneShowsHowLongItTakesAndWhenToBegin() {
        InspectionCase waiting =
                toExamine().until(ADecision.MONDAY.plus(Duration.ofHours(3))).opened();

        CaseView shown = CaseView.of(waiting, TIMES);
        CaseView ended = CaseView.of(waiting.overridden(ADecision.MONDAY), TIMES);

        assertThat(shown.expectedDuration()).isEqualTo(Duration.ofHours(1));
        assertThat(shown.startBy())
                .isEqualTo(Urgency.of(waiting, Duration.ofHours(1)).startBy())
                .isEqualTo(ADecision.MONDAY.plus(Duration.ofHours(2)));
        assertThat(EventJson.mapper().writeValueAsString(shown)).contains("\"expectedDuration\":\"PT1H\"");
        assertThat(ended.expectedDuration()).isNull();
        assertThat(ended.startBy()).isNull();
    }
}
