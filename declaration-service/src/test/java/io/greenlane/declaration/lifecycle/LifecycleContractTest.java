package io.greenlane.declaration.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What other services tell is understood as their examples mean it. */
class LifecycleContractTest {

    @Test
    void aDecisionIsRead() {
        Routed routed = Contract.of("risk-scoring-service", "routed.v1").readAs(Routed.class, EventJson.mapper());

        assertThat(routed.mrn()).isEqualTo("26NLK3F7Q30A1C5DE1");
        assertThat(routed.version()).isEqualTo(1);
        assertThat(routed.sequence()).isEqualTo(1);
        assertThat(routed.lane()).isEqualTo(Routed.Lane.RED);
        assertThat(routed.holds())
                .extracting(Hold::code)
                .containsExactly("PRIOR_CONSENT_MISSING", "DETAILED_INSPECTION");
        assertThat(routed.holds().getFirst().itemNumber()).isEqualTo(1);
        assertThat(routed.legalDate()).isEqualTo("2026-11-30");
        assertThat(routed.isDrawnOnly()).isFalse();
        assertThat(routed.selection()).isEqualTo(new Routed.Selection(List.of("PROHIBITION", "RISK")));
        assertThat(routed.holds().getFirst().deadline()).isEqualTo("2026-12-07T10:15:30Z");
    }

    @Test
    void anOpenedCaseIsRead() {
        InspectionFact.CaseOpened opened = read("case-opened.v1", InspectionFact.CaseOpened.class);

        assertThat(opened.mrn()).isEqualTo("26NLK3F7Q30A1C5DE1");
        assertThat(opened.examineBy()).isEqualTo("2026-11-26T10:15:30Z");
    }

    @Test
    void anExaminationThatIsGivenBackIsRead() {
        assertThat(read("examination-given-back.v1", InspectionFact.ExaminationGivenBack.class)
                        .caseId())
                .isEqualTo(UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01"));
    }

    @Test
    void aStartedExaminationIsRead() {
        assertThat(read("examination-started.v1", InspectionFact.ExaminationStarted.class)
                        .caseId())
                .isEqualTo(UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01"));
    }

    @Test
    void aConclusionIsRead() {
        InspectionFact.Concluded concluded = read("concluded.v1", InspectionFact.Concluded.class);

        assertThat(concluded.result().version()).isEqualTo(1);
        assertThat(concluded.result().conform()).isFalse();
        assertThat(concluded.result().disposal()).isEqualTo("TAKE_BACK");
        assertThat(concluded.result().messageToTrader()).startsWith("The load is mixed plastic waste");
    }

    @Test
    void anAssessmentOfPapersIsRead() {
        Papers papers =
                read("papers-assessed.v1", InspectionFact.PapersAssessed.class).papers();

        assertThat(papers.version()).isEqualTo(1);
        assertThat(papers.verdict()).isEqualTo(Papers.Verdict.NOT_ACCEPTED);
        assertThat(papers.messageToTrader()).startsWith("The invoice names another seller");
        assertThat(papers.answerBy()).isEqualTo("2026-12-08T09:00:00Z");
    }

    @Test
    void anOverrideIsRead() {
        InspectionFact.Overridden overridden = read("overridden.v1", InspectionFact.Overridden.class);

        assertThat(overridden.what()).isEqualTo(InspectionFact.Overridden.What.FINDING);
        assertThat(overridden.result().conform()).isTrue();
    }

    @Test
    void aDecisionThatWasAnsweredBeforeIsRead() {
        InspectionFact.AnsweredBefore answered = read("answered-before.v1", InspectionFact.AnsweredBefore.class);

        assertThat(answered.version()).isEqualTo(2);
        assertThat(answered.sequence()).isEqualTo(1);
    }

    @Test
    void anAnswerToAnAppealIsRead() {
        InspectionFact.AppealAnswered answered = read("appeal-answered.v1", InspectionFact.AppealAnswered.class);

        assertThat(answered.outcome()).isEqualTo(Appeal.Outcome.UPHELD);
        assertThat(answered.answer()).startsWith("A second test");
    }

    private static <T> T read(String event, Class<T> type) {
        return Contract.of("inspection-service", event).readAs(type, EventJson.mapper());
    }
}
