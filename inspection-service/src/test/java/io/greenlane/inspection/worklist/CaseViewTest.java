package io.greenlane.inspection.worklist;

import static io.greenlane.inspection.worklist.ADecision.toExamine;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import org.junit.jupiter.api.Test;

class CaseViewTest {

    @Test
    void anExaminerIsNotToldThatTheGoodsWereDrawnAtRandom() {
        InspectionCase drawn = toExamine()
                .because("CONTROL_DRAW", "DRAWN_AT_RANDOM")
                .because("CRITERION", "CHEAP-SCRAP")
                .opened();

        String shown = EventJson.mapper().writeValueAsString(CaseView.of(drawn));

        assertThat(shown)
                .contains("CHEAP-SCRAP", "SELECTED_FOR_EXAMINATION")
                .doesNotContainIgnoringCase("draw")
                .doesNotContainIgnoringCase("selection")
                .doesNotContainIgnoringCase("probability");
    }

    @Test
    void whatIsDrawnLooksLikeWhatIsRisky() {
        CaseView drawn = CaseView.of(toExamine().opened());
        CaseView risky = CaseView.of(toExamine().because("RISK", "NEW_IMPORTER").opened());

        assertThat(drawn.reasons())
                .isEqualTo(risky.reasons())
                .extracting(CaseView.Reason::code)
                .containsExactly("SELECTED_FOR_EXAMINATION");
    }

    @Test
    void aClaimedCaseShowsWhoExaminesItSinceWhen() {
        CaseView shown = CaseView.of(toExamine().claimedBy("officer"));

        assertThat(shown.state()).isEqualTo(CaseState.CLAIMED);
        assertThat(shown.claimedBy()).isEqualTo("officer");
        assertThat(shown.claimedAt()).isEqualTo(ADecision.MONDAY.plusSeconds(60));
        assertThat(shown.conclusion()).isNull();
    }
}
