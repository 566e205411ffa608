package io.greenlane.declaration.lifecycle;

import static io.greenlane.declaration.ADeclaration.ROASTERY;
import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.Broker;
import io.greenlane.declaration.Http.Answer;
import io.greenlane.declaration.ServiceIT;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LifecycleIT extends ServiceIT {

    @Autowired
    private HoldDeadlines deadlines;

    @Autowired
    private MeterRegistry meters;

    @Test
    void aGreenDeclarationIsCleared() {
        String mrn = lodged(aDeclaration());

        routed(mrn, 1, 1, "GREEN");

        Answer view = read(mrn);
        assertThat(view.text("/status")).isEqualTo("CLEARED");
        assertThat(view.text("/nextActor")).isEqualTo("PORT");
        published(mrn, "declaration.lodged.v1", "declaration.cleared.v1");
    }

    @Test
    void aMissingPaperHoldsWithReasonOwnerAndDeadline() {
        String mrn = lodged(aDeclaration());

        routed(mrn, 1, 1, "YELLOW", hold("DUE_DILIGENCE_MISSING", "TRADER"));

        Answer view = read(mrn);
        assertThat(view.text("/status")).isEqualTo("HELD");
        assertThat(view.text("/nextActor")).isEqualTo("TRADER");
        assertThat(view.text("/holds/0/code")).isEqualTo("DUE_DILIGENCE_MISSING");
        assertThat(view.text("/holds/0/fix")).isEqualTo("Mend it.");
        assertThat(view.text("/holds/0/deadline")).isEqualTo("2099-12-30T10:00:00Z");
        published(mrn, "declaration.lodged.v1", "declaration.held.v1");
    }

    @Test
    void anExaminationThatFindsAFaultEndsInRefusal() {
        String mrn = lodged(aDeclaration());
        routed(mrn, 1, 1, "RED", detailedInspection());
        assertThat(status(mrn)).isEqualTo("UNDER_CONTROL");

        concluded(mrn, "NOT_CONFORM");

        awaitStatus(mrn, "REFUSED");
        Answer view = read(mrn);
        assertThat(view.text("/refusal/reason")).isEqualTo("Not what was declared.");
        assertThat(view.text("/refusal/disposal")).isEqualTo("TAKE_BACK");
        published(mrn, "declaration.lodged.v1", "declaration.held.v1", "declaration.refused.v1");
    }

    @Test
    void anExaminationThatFindsNothingLeavesThePaper() {
        String mrn = lodged(aDeclaration());
        routed(mrn, 1, 1, "RED", hold("CONSENT_MISSING", "TRADER"), detailedInspection());

        concluded(mrn, "CONFORM");

        awaitStatus(mrn, "HELD");
        assertThat(read(mrn).body().get("holds")).hasSize(1);
        published(
                mrn,
                "declaration.lodged.v1",
                "declaration.held.v1",
                "declaration.hold-lifted.v1",
                "declaration.held.v1");
    }

    @Test
    void papersThatAnOfficerDoesNotAcceptAreTheTradersToMendAndThoseHeAcceptsClear() {
        String mended = lodged(aDeclaration());
        String accepted = lodged(aDeclaration());
        String check = hold("DOCUMENTARY_CHECK", "CUSTOMS").replace("REFUSE", "ESCALATE");
        routed(mended, 1, 1, "YELLOW", check);
        routed(accepted, 1, 1, "YELLOW", check);

        assessed(mended, "NOT_ACCEPTED");
        assessed(accepted, "ACCEPTED");

        awaitStatus(accepted, "CLEARED");
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(read(mended).text("/holds/0/code")).isEqualTo("PAPERS_NOT_ACCEPTED"));
        assertThat(read(mended).text("/nextActor")).isEqualTo("TRADER");
        assertThat(read(mended).text("/nextStep")).contains("2099-01-01");
    }

    private static void assessed(String mrn, String outcome) {
        Broker.publish("inspection-results", mrn, "inspection.papers-assessed.v1", """
                {"caseId": "%s", "mrn": "%s", "version": 1, "outcome": "%s", "assessedAt": "2026-11-25T14:00:00Z",
                 "officer": "officer", "customsOffice": "NLRTM001", "reason": "Internal.",
                 "messageToTrader": "Unreadable.", "answerBy": "2099-01-01T00:00:00Z"}
                """.formatted(
                        UUID.randomUUID(), mrn, outcome));
    }

    @Test
    void aDecisionDeliveredTwiceUnderTwoIdsCountsOnce() {
        String mrn = lodged(aDeclaration());
        routed(mrn, 1, 1, "YELLOW", hold("DUE_DILIGENCE_MISSING", "TRADER"));
        routed(mrn, 1, 1, "GREEN");
        routed(mrn, 1, 2, "YELLOW", hold("DUE_DILIGENCE_MISSING", "TRADER"));

        assertThat(status(mrn)).isEqualTo("HELD");
        published(mrn, "declaration.lodged.v1", "declaration.held.v1");
    }

    @Test
    void aDecisionNobodyCanUseBecomesADeadLetterAndTheNextGoesOn() {
        String mrn = lodged(aDeclaration());

        Broker.publish("routing-decisions", mrn + "x", "routing.routed.v1", """
                {"mrn": "26NLK3F7Q2ZT8W4AB9", "version": 1, "sequence": 1, "lane": "GREEN", "holds": []}
                """);
        routed(mrn, 1, 1, "GREEN");

        assertThat(status(mrn)).isEqualTo("CLEARED");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> jdbc().sql("select count(*) from chassis.dead_letter where event_key = ?")
                                .param(mrn + "x")
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    @Test
    void aHoldThatIsNotSettledInTimeEndsInRefusal() {
        String mrn = lodged(aDeclaration());
        routed(mrn, 1, 1, "YELLOW", hold("PAPER_MISSING", "TRADER").replace("2099", "2020"));

        deadlines.look();

        assertThat(status(mrn)).isEqualTo("REFUSED");
        published(mrn, "declaration.lodged.v1", "declaration.held.v1", "declaration.refused.v1");
    }

    @Test
    void aHoldThatEscalatesIsToldAndDecidedAnew() {
        String mrn = lodged(aDeclaration());
        String hold = hold("VERIFICATION_MISSING", "TRADER")
                .replace("REFUSE", "ESCALATE")
                .replace("2099", "2020");
        routed(mrn, 1, 1, "YELLOW", hold);

        deadlines.look();
        deadlines.look();
        routed(mrn, 1, 2, "RED", hold, detailedInspection());

        assertThat(status(mrn)).isEqualTo("UNDER_CONTROL");
        published(
                mrn,
                "declaration.lodged.v1",
                "declaration.held.v1",
                "declaration.hold-expired.v1",
                "declaration.held.v1");
    }

    @Test
    void goodsThatArriveUnderAnotherLawAreReleasedByTheDecisionThatFollows() {
        double released = moved("RELEASED");
        String waybill = "706-" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));
        String mrn = lodged(aDeclaration().byAir(waybill));
        Instant arrival = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LocalDate day = LocalDate.ofInstant(arrival, ZoneOffset.UTC);
        byTheLawOf(day.plusDays(2), mrn, 1);
        awaitStatus(mrn, "CLEARED");
        Broker.publish("port-movements", waybill, "port.air-arrived.v1", """
                {"eventDateTime": "%s", "eventClassifierCode": "ACT",
                 "documentReferences": [{"documentReferenceType": "AWB", "documentReferenceValue": "%s"}]}
                """.formatted(arrival, waybill));
        published(mrn, "declaration.lodged.v1", "declaration.cleared.v1", "declaration.arrived.v1");
        assertThat(status(mrn)).isEqualTo("CLEARED");
        assertThat(read(mrn).text("/nextStep")).contains("law of " + day);

        byTheLawOf(day, mrn, 2);

        awaitStatus(mrn, "RELEASED");
        Awaitility.await().until(() -> moved("RELEASED") >= released + 1);
        assertThat(meters.get("greenlane.declaration.settled").timer().count()).isPositive();
    }

    private double moved(String status) {
        return meters.counter("greenlane.declarations", "status", status).count();
    }

    private static void byTheLawOf(LocalDate day, String mrn, int sequence) {
        Broker.publish("routing-decisions", mrn, "routing.routed.v1", """
                {"mrn": "%s", "version": 1, "sequence": %d, "lane": "GREEN", "holds": [], "legalDate": "%s"}
                """.formatted(mrn, sequence, day));
    }

    private static void concluded(String mrn, String outcome) {
        String caseId = UUID.randomUUID().toString();
        Broker.publish(
                "inspection-results",
                mrn,
                "inspection.case-opened.v1",
                "{\"caseId\": \"%s\", \"mrn\": \"%s\", \"version\": 1}".formatted(caseId, mrn));
        Broker.publish("inspection-results", mrn, "inspection.concluded.v1", """
                {"caseId": "%s", "mrn": "%s", "version": 1, "outcome": "%s", "concludedAt": "2026-11-25T14:00:00Z",
                 "officer": "officer", "reason": "Internal.", "messageToTrader": "Not what was declared.",
                 "disposal": "TAKE_BACK"}
                """.formatted(caseId, mrn, outcome));
    }

    private Answer read(String mrn) {
        return trader(ROASTERY).get(DECLARATIONS + "/" + mrn);
    }

    private static void published(String mrn, String... types) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Broker.events("declarations", mrn))
                        .extracting(Broker.Event::type)
                        .isEqualTo(List.of(types)));
    }
}
