package io.greenlane.inspection.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final UUID CASE = UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01");
    private static final ControlDecision DECISION =
            Objects.requireNonNull(routed().work(Duration.ofDays(30)).get(CaseKind.EXAMINATION));
    private static final InspectionCase OPENED =
            InspectionCase.opened(CASE, CaseKind.EXAMINATION, DECISION, Instant.parse("2026-11-23T10:15:31Z"));

    @Test
    void aRoutingDecisionIsRead() {
        assertThat(DECISION.mrn()).isEqualTo("26NLK3F7Q30A1C5DE1");
        assertThat(DECISION.customsOffice()).isEqualTo("NLRTM001");
        assertThat(DECISION.items())
                .containsExactly(new ControlDecision.Item(
                        1,
                        "39159080",
                        "Plastic flakes, mixed",
                        "MY",
                        new BigDecimal("24000.0"),
                        new ControlDecision.Value(new BigDecimal("2100.00"), "EUR")));
        assertThat(DECISION.selection())
                .isEqualTo(new ControlDecision.Selection(List.of("PROHIBITION", "RISK"), BigDecimal.ONE));
        assertThat(DECISION.dueAt()).isEqualTo(Instant.parse("2026-11-26T10:15:30Z"));
    }

    @Test
    void aCancellationIsRead() {
        DeclarationEnded cancelled = Contract.of("declaration-service", "cancelled.v1")
                .readAs(DeclarationEnded.Cancelled.class, EventJson.mapper());

        assertThat(cancelled.mrn()).isEqualTo("26NLK3F7Q2ZT8W4AB9");
        assertThat(cancelled.ending())
                .isEqualTo(
                        new DeclarationEnding(DeclarationEnding.Kind.CANCELLED, Instant.parse("2026-11-24T08:00:00Z")));
    }

    @Test
    void aReleaseIsRead() {
        DeclarationEnded released = Contract.of("declaration-service", "released.v1")
                .readAs(DeclarationEnded.Released.class, EventJson.mapper());

        assertThat(Objects.requireNonNull(released.ending()).kind()).isEqualTo(DeclarationEnding.Kind.RELEASED);
    }

    @Test
    void aRefusalThatDoesNotStandIsRead() {
        DeclarationEnded lifted = Contract.of("declaration-service", "refusal-lifted.v1")
                .readAs(DeclarationEnded.RefusalLifted.class, EventJson.mapper());

        assertThat(lifted.mrn()).isEqualTo("26NLK3F7Q30A1C5DE1");
        assertThat(lifted.ending()).isNull();
    }

    @Test
    void aRefusalIsRead() {
        DeclarationEnded refused = Contract.of("declaration-service", "refused.v1")
                .readAs(DeclarationEnded.Refused.class, EventJson.mapper());

        assertThat(refused.mrn()).isEqualTo("26NLK3F7Q30A1C5DE1");
        assertThat(refused.ending())
                .isEqualTo(
                        new DeclarationEnding(DeclarationEnding.Kind.REFUSED, Instant.parse("2026-11-25T14:00:00Z")));
    }

    @Test
    void anOpenedCaseIsTold() {
        Contract.of("inspection-service", "case-opened.v1").isWrittenBy(CaseOpened.of(OPENED), EventJson.mapper());
    }

    @Test
    void anExaminationThatStartedIsTold() {
        var at = Instant.parse("2026-11-24T08:05:00Z");

        Contract.of("inspection-service", "examination-started.v1")
                .isWrittenBy(ExaminationStarted.of(OPENED.claimed("officer", at), "officer", at), EventJson.mapper());
    }

    @Test
    void anExaminationThatIsGivenBackIsTold() {
        var at = Instant.parse("2026-11-24T08:40:00Z");
        Contract givenBack = Contract.of("inspection-service", "examination-given-back.v1");
        InspectionCase given =
                OPENED.claimed("officer", Instant.parse("2026-11-24T08:05:00Z")).givenBack(at);

        givenBack.isWrittenBy(
                ExaminationGivenBack.of(given, new GivingBack("officer", null, null), at), EventJson.mapper());
        givenBack.isKeptBy(EventJson.mapper()
                .writeValueAsString(ExaminationGivenBack.of(
                        given, new GivingBack("officer", "supervisor", "The officer is ill"), at)));
    }

    @Test
    void aWithdrawnCaseIsTold() {
        var at = Instant.parse("2026-11-24T08:00:00Z");
        var cancelled = new DeclarationEnding(DeclarationEnding.Kind.CANCELLED, at);

        Contract.of("inspection-service", "case-withdrawn.v1")
                .isWrittenBy(
                        CaseWithdrawn.of(OPENED.declarationEnded(cancelled, at, Duration.ofDays(30)), cancelled, at),
                        EventJson.mapper());
    }

    @Test
    void aDecisionThatWasAnsweredBeforeIsTold() {
        var conform = new Conclusion(Conclusion.Outcome.CONFORM, List.of(), "In order", "In order", null);
        InspectionCase examined = OPENED.claimed("officer", Instant.parse("2026-11-24T08:05:00Z"))
                .concluded(conform, Instant.parse("2026-11-25T14:00:00Z"));
        var newer = new ControlDecision(
                DECISION.mrn(),
                2,
                1,
                DECISION.customsOffice(),
                DECISION.importer(),
                DECISION.items(),
                DECISION.reasons(),
                DECISION.selection(),
                DECISION.risk(),
                null,
                DECISION.examineBy());

        Contract.of("inspection-service", "answered-before.v1")
                .isWrittenBy(
                        AnsweredBefore.of(examined, newer, Instant.parse("2026-11-26T09:12:40Z")), EventJson.mapper());
    }

    private static Routed routed() {
        return Contract.of("risk-scoring-service", "routed.v1").readAs(Routed.class, EventJson.mapper());
    }
}
