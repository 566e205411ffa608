package io.greenlane.declaration.amendment;

import static io.greenlane.declaration.ADeclaration.ROASTERY;
import static io.greenlane.declaration.ADeclaration.STRANGER;
import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.Broker;
import io.greenlane.declaration.Http.Answer;
import io.greenlane.declaration.ServiceIT;
import io.greenlane.houserules.contract.Contract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

class AmendmentIT extends ServiceIT {

    @Autowired
    private TransactionOperations transaction;

    private static final String PAPER = """
            {"reasonCode": "DOCUMENT_ADDED", "reason": "It was forgotten", "items": [{"itemNumber": 1,
             "documents": [{"type": "PHYTOSANITARY_CERTIFICATE", "reference": "BR-1"}],
             "environment": {"batch": "B-7"}}]}
            """;

    @Test
    void aHeldDeclarationIsCompletedRoutedAnewAndCleared() {
        String mrn = lodged(aDeclaration());
        routed(mrn, 1, 1, "YELLOW", hold("PHYTOSANITARY_CERTIFICATE_MISSING", "TRADER"));

        Answer amended = amend(mrn, PAPER);

        assertThat(amended.status()).isEqualTo(202);
        assertThat(amended.text("/version")).isEqualTo("2");
        assertThat(amended.text("/status")).isEqualTo("HELD");
        assertThat(amended.text("/nextActor")).isEqualTo("CUSTOMS");
        assertThat(amended.header("ETag")).startsWith("\"2-");
        assertThat(amended.text("/declaration/goodsItems/0/documents/1/reference"))
                .isEqualTo("BR-1");
        assertThat(amended.text("/declaration/goodsItems/0/environment/batch")).isEqualTo("B-7");
        assertThat(amended.text("/declaration/goodsItems/0/environment/recycledContentPercent"))
                .isEqualTo("0.0");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Broker.Event told = Broker.events("declarations", mrn).getLast();
            assertThat(told.type()).isEqualTo("declaration.amended.v1");
            Contract.of("declaration-service", "amended.v1")
                    .isKeptBy(told.body().toString());
        });
        routed(mrn, 2, 1, "GREEN");
        assertThat(status(mrn)).isEqualTo("CLEARED");
    }

    @Test
    void officersReadTheMessageOfTheVersionInForceAndThatIsOnRecord() {
        String mrn = lodged(aDeclaration());
        String message = DECLARATIONS + "/" + mrn + "/message";

        Answer first = officer().get(message);
        assertThat(first.text("/version")).isEqualTo("1");
        assertThat(first.text("/acceptedBy")).isEqualTo("trader-" + ROASTERY);
        assertThat(first.body().at("/content/goodsItems/0/documents")).hasSize(1);
        assertThat(first.body().path("reasonCode").isMissingNode()
                        || first.body().path("reasonCode").isNull())
                .isTrue();
        amend(mrn, PAPER);
        Answer second = officer().get(message);

        assertThat(second.text("/version")).isEqualTo("2");
        assertThat(second.text("/reasonCode")).isEqualTo("DOCUMENT_ADDED");
        assertThat(second.text("/reason")).isEqualTo("It was forgotten");
        assertThat(second.text("/content/goodsItems/0/documents/1/reference")).isEqualTo("BR-1");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Broker.events("audit-records", "declaration-service"))
                        .filteredOn(event -> event.body().toString().contains(mrn))
                        .extracting(event -> event.body().get("action").asString())
                        .containsSubsequence("MESSAGE_READ", "MESSAGE_READ"));
    }

    @Test
    void onlyOfficersReadMessages() {
        String mrn = lodged(aDeclaration());

        for (String eori : List.of(ROASTERY, STRANGER)) {
            assertThat(trader(eori).get(DECLARATIONS + "/" + mrn + "/message").status())
                    .isEqualTo(403);
        }
        assertThat(anybody()
                        .as(issuer().holderOf("OPERATOR"))
                        .get(DECLARATIONS + "/" + mrn + "/message")
                        .status())
                .isEqualTo(403);
        assertThat(anybody().get(DECLARATIONS + "/" + mrn + "/message").status())
                .isEqualTo(401);
        for (String role : List.of("SUPERVISOR", "ANALYST", "AUDITOR")) {
            assertThat(anybody()
                            .as(issuer().holderOf(role))
                            .get(DECLARATIONS + "/" + mrn + "/message")
                            .status())
                    .isEqualTo(200);
        }
        for (String unknown : List.of("26NLK3F7Q2ZT8W4AB9", "26NL'--")) {
            Answer answer = officer().get(DECLARATIONS + "/" + unknown + "/message");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.broken()).containsExactly("NOT_FOUND mrn");
        }
    }

    @Test
    void anAmendmentThatChangesNothingMakesNoVersion() {
        String mrn = lodged(aDeclaration());
        amend(mrn, PAPER);

        Answer again = amend(mrn, PAPER);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text("/version")).isEqualTo("2");
    }

    @Test
    void aKeyedAmendmentIsMadeOnce() {
        String mrn = lodged(aDeclaration());
        var keyed = trader(ROASTERY).with("Idempotency-Key", UUID.randomUUID().toString());
        String path = DECLARATIONS + "/" + mrn + "/amendments";

        assertThat(keyed.post(path, PAPER).text("/version")).isEqualTo("2");
        assertThat(keyed.post(path, PAPER).text("/version")).isEqualTo("2");
        assertThat(keyed.post(path, PAPER.replace("B-7", "B-8")).text("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void whoeverHasSeenAnOlderVersionIsTold() {
        String mrn = lodged(aDeclaration());
        var careful = trader(ROASTERY)
                .with("If-Match", trader(ROASTERY).get(DECLARATIONS + "/" + mrn).header("ETag"));
        String path = DECLARATIONS + "/" + mrn + "/amendments";

        assertThat(careful.post(path, PAPER).status()).isEqualTo(202);
        Answer late = careful.post(path, PAPER.replace("B-7", "B-8"));

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.broken()).containsExactly("VERSION_CHANGED If-Match");
    }

    @Test
    void whatBreaksARuleIsRefusedWithThePathOfTheRequest() {
        String mrn = lodged(aDeclaration());

        Answer answer = amend(mrn, """
                {"reasonCode": "BECAUSE", "items": [{"itemNumber": 9},
                 {"itemNumber": 1, "environment": {"recycledContentPercent": "101"}, "documents": [{"type": "A"}]},
                 {"itemNumber": 1}]}
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.broken())
                .containsExactly(
                        "AMENDMENT_REASON_UNKNOWN reasonCode",
                        "ITEM_UNKNOWN items[0].itemNumber",
                        "MALFORMED_DOCUMENT_TYPE items[1].documents[0].type",
                        "FIELD_MISSING items[1].documents[0].reference",
                        "PERCENT_OUT_OF_RANGE items[1].environment.recycledContentPercent",
                        "ITEM_NUMBER_TWICE items[2].itemNumber");
    }

    @Test
    void nothingElseCanBeAmended() {
        String mrn = lodged(aDeclaration());

        Answer answer = amend(mrn, """
                {"reasonCode": "CLERICAL_ERROR", "importer": {"eori": "NL1"}, "procedure": "4000",
                 "items": [{"itemNumber": 1, "containers": ["CSQU3054383"]}]}
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.broken())
                .containsExactly(
                        "NOT_AMENDABLE importer", "NOT_AMENDABLE procedure", "NOT_AMENDABLE items[0].containers");
        Answer unknown = amend(mrn, PAPER.replace("\"batch\"", "\"lot\""));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.broken()).containsExactly("UNKNOWN_FIELD items[0].environment.lot");
        Answer unknownToo = amend(mrn, PAPER.replace("\"items\"", "\"importr\": 1, \"items\""));
        assertThat(unknownToo.status()).isEqualTo(400);
        assertThat(unknownToo.broken()).containsExactly("UNKNOWN_FIELD importr");
    }

    @Test
    void whatTheGoodsAreIsCorrectedAndRoutedAnew() {
        String mrn = lodged(aDeclaration());
        String correction = """
                {"reasonCode": "GOODS_CORRECTED", "items": [{"itemNumber": 1, "commodityCode": "09011200",
                 "netMassKg": "17000.5", "grossMassKg": "18000", "statisticalValue": {"amount": "99.50", "currency": "USD"}}]}
                """;

        Answer amended = amend(mrn, correction);

        assertThat(amended.status()).isEqualTo(202);
        assertThat(amended.text("/version")).isEqualTo("2");
        assertThat(amended.text("/declaration/goodsItems/0/commodityCode")).isEqualTo("09011200");
        assertThat(amended.text("/declaration/goodsItems/0/netMassKg")).isEqualTo("17000.5");
        assertThat(amended.text("/declaration/goodsItems/0/statisticalValue/amount"))
                .isEqualTo("99.50");
        assertThat(amend(mrn, correction.replace("17000.5", "18000.001")).broken())
                .containsExactly("NET_ABOVE_GROSS goodsItems[0].netMassKg");
        routed(mrn, 2, 1, "RED", detailedInspection());
        assertThat(amend(mrn, correction.replace("18000", "18001")).broken())
                .containsExactly(
                        "FIELD_NOT_AMENDABLE items[0].commodityCode",
                        "FIELD_NOT_AMENDABLE items[0].netMassKg",
                        "FIELD_NOT_AMENDABLE items[0].grossMassKg",
                        "FIELD_NOT_AMENDABLE items[0].statisticalValue");
    }

    @Test
    void onlyAnAmendmentOfTheItemThatAnExaminerFoundWrongLetsTheGoodsGo() {
        String item = JsonMapper.shared()
                .readTree(aDeclaration().json())
                .at("/goodsItems/0")
                .toString();
        String mrn = lodged(aDeclaration()
                .withJson("goodsItems", "[" + item + "," + item.replace("\"itemNumber\":1", "\"itemNumber\":2") + "]"));
        routed(mrn, 1, 1, "RED", detailedInspection());
        UUID caseId = UUID.randomUUID();
        Broker.publish("inspection-results", mrn, "inspection.concluded.v1", """
                {"caseId": "%s", "mrn": "%s", "version": 1, "outcome": "NOT_CONFORM",
                 "items": [{"itemNumber": 1, "outcome": "CONFORM"}, {"itemNumber": 2, "outcome": "NOT_CONFORM"}],
                 "messageToTrader": "Item 2 weighs less.", "reason": "Weighed.",
                 "correction": {"what": "Item 2 weighs 17000.5 kg.", "deadline": "2099-12-31T00:00:00Z"}}
                """.formatted(caseId, mrn));
        awaitStatus(mrn, "HELD");

        amend(mrn, PAPER);
        routed(mrn, 2, 1, "GREEN");
        assertThat(status(mrn)).isEqualTo("HELD");
        assertThat(trader(ROASTERY).get(DECLARATIONS + "/" + mrn).text("/holds/0/fix"))
                .contains("item 2");

        assertThat(amend(mrn, """
                        {"reasonCode": "GOODS_CORRECTED",
                         "items": [{"itemNumber": 2, "netMassKg": "17000.5", "grossMassKg": "18000"}]}
                        """).status()).isEqualTo(202);
        routed(mrn, 3, 1, "GREEN");
        assertThat(status(mrn)).isEqualTo("CLEARED");
    }

    @Test
    void amendmentsDoNotAddUpToMoreThanOneBodyMayHold() {
        String item = JsonMapper.shared()
                .readTree(aDeclaration().json())
                .at("/goodsItems/0")
                .toString();
        String mrn = lodged(aDeclaration()
                .withJson(
                        "goodsItems",
                        IntStream.rangeClosed(1, 60)
                                .mapToObj(number -> item.replace("\"itemNumber\":1", "\"itemNumber\":" + number))
                                .collect(joining(",", "[", "]"))));
        assertThat(amend(mrn, papersFor(1, 30)).status()).isEqualTo(202);

        Answer tooMuch = amend(mrn, papersFor(31, 60));

        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.broken()).containsExactly("CONTENT_TOO_LARGE items");
        assertThat(trader(ROASTERY).get(DECLARATIONS + "/" + mrn).text("/version"))
                .isEqualTo("2");
    }

    private static String papersFor(int first, int last) {
        String papers = IntStream.range(0, 98)
                .mapToObj(number ->
                        "{\"type\": \"" + "T".repeat(50) + "\", \"reference\": \"" + "%0140d".formatted(number) + "\"}")
                .collect(joining(",", "[", "]"));
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "{\"itemNumber\": " + number + ", \"documents\": " + papers + "}")
                .collect(joining(",", "{\"reasonCode\": \"DOCUMENT_ADDED\", \"items\": [", "]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amendments", "cancellation"})
    void aKeyStillInFlightIsToldSo(String change) throws Exception {
        String mrn = lodged(aDeclaration());
        String path = DECLARATIONS + "/" + mrn + "/" + change;
        String body = change.equals("amendments") ? PAPER : "{\"reasonCode\": \"NOT_SHIPPED\"}";
        var keyed = trader(ROASTERY).with("Idempotency-Key", UUID.randomUUID().toString());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> slow = new ArrayList<>();
            Answer second = Objects.requireNonNull(transaction.execute(held -> {
                jdbc().sql("select 1 from declaration where mrn = ? for update")
                        .param(mrn)
                        .query(Integer.class)
                        .single();
                slow.add(threads.submit(() -> keyed.post(path, body)));
                Awaitility.await()
                        .until(() -> jdbc().sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                                        .query(Integer.class)
                                        .single()
                                > 0);
                return keyed.post(path, body);
            }));

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.broken()).containsExactly("REQUEST_IN_FLIGHT Idempotency-Key");
            assertThat(slow.getFirst().get().status()).isEqualTo(202);
        }
    }

    @Test
    void whoeverReadsEverythingStillChangesOnlyItsOwn() {
        String mrn = lodged(aDeclaration());
        var both = anybody()
                .as(issuer().tokenFor("both")
                        .withRoles("TRADER", "OFFICER")
                        .withEori(STRANGER)
                        .signed());

        Answer answer = both.post(DECLARATIONS + "/" + mrn + "/cancellation", "{\"reasonCode\": \"NOT_SHIPPED\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.broken()).containsExactly("NOT_YOURS mrn");
        assertThat(status(mrn)).isEqualTo("LODGED");
    }

    @Test
    void everyChangeIsOnRecordWithWhoMadeIt() {
        String mrn = lodged(aDeclaration());
        amend(mrn, PAPER);
        cancel(mrn, "NOT_SHIPPED");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Broker.events("audit-records", "declaration-service").stream()
                                .filter(event -> event.body().toString().contains(mrn))
                                .map(event -> event.body().get("action").asString() + " by "
                                        + event.body().get("actor").asString()))
                        .containsExactly(
                                "DECLARATION_AMENDED by trader-" + ROASTERY,
                                "DECLARATION_CANCELLED by trader-" + ROASTERY));
    }

    @Test
    void underControlOnlyDocumentsAreAdded() {
        String mrn = lodged(aDeclaration());
        routed(mrn, 1, 1, "RED", detailedInspection());

        Answer refused = amend(mrn, PAPER);
        Answer accepted = amend(mrn, PAPER.replace("\"environment\": {\"batch\": \"B-7\"}", "\"environment\": null"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.broken()).containsExactly("FIELD_NOT_AMENDABLE items[0].environment");
        assertThat(accepted.status()).isEqualTo(202);
        routed(mrn, 2, 1, "GREEN");
        assertThat(status(mrn)).isEqualTo("UNDER_CONTROL");
    }

    @Test
    void aClearedDeclarationIsNotAmended() {
        String mrn = lodged(aDeclaration());
        routed(mrn, 1, 1, "GREEN");

        Answer answer = amend(mrn, PAPER);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.broken()).containsExactly("AMENDMENT_NOT_POSSIBLE status");
    }

    @Test
    void aDeclarationIsCancelledOnceWithItsReason() {
        String mrn = lodged(aDeclaration());

        Answer cancelled = cancel(mrn, "NOT_SHIPPED");
        Answer again = cancel(mrn, "NOT_SHIPPED");

        assertThat(cancelled.status()).isEqualTo(202);
        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(again.status()).isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Broker.events("declarations", mrn))
                        .extracting(Broker.Event::type)
                        .containsExactly("declaration.lodged.v1", "declaration.cancelled.v1"));
    }

    @Test
    void aReasonOutsideTheListIsRefused() {
        Answer answer = cancel(lodged(aDeclaration()), "MOOD");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.broken()).containsExactly("CANCELLATION_REASON_UNKNOWN reasonCode");
    }

    @Test
    void nothingIsCancelledWhileItIsExamined() {
        String mrn = lodged(aDeclaration());
        routed(mrn, 1, 1, "RED", detailedInspection());
        Broker.publish(
                "inspection-results", mrn, "inspection.examination-started.v1", """
                {"caseId": "%s", "mrn": "%s", "version": 1, "startedAt": "2026-11-24T08:05:00Z", "officer": "officer"}
                """.formatted(UUID.randomUUID(), mrn));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> trader(ROASTERY)
                        .get(DECLARATIONS + "/" + mrn + "/timeline")
                        .body()
                        .toString()
                        .contains("EXAMINATION_STARTED"));

        Answer answer = cancel(mrn, "NOT_SHIPPED");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.broken()).containsExactly("EXAMINATION_RUNNING status");
    }

    @Test
    void aTraderAppealsAgainstARefusalOnceAndReadsTheAnswer() {
        String mrn = lodged(aDeclaration());
        String path = DECLARATIONS + "/" + mrn + "/appeals";
        String grounds = "{\"grounds\": \"The goods are what the papers say.\"}";
        routed(mrn, 1, 1, "RED", detailedInspection());
        assertThat(trader(ROASTERY).post(path, grounds).broken()).containsExactly("APPEAL_NOT_POSSIBLE status");
        String caseId = UUID.randomUUID().toString();
        Broker.publish("inspection-results", mrn, "inspection.case-opened.v1", """
                {"caseId": "%s", "mrn": "%s", "version": 1}
                """.formatted(caseId, mrn));
        Broker.publish("inspection-results", mrn, "inspection.concluded.v1", """
                {"caseId": "%s", "mrn": "%s", "version": 1, "outcome": "NOT_CONFORM",
                 "concludedAt": "2026-11-25T14:00:00Z", "officer": "officer", "reason": "Internal.",
                 "messageToTrader": "Not what was declared.", "disposal": "TAKE_BACK"}
                """.formatted(caseId, mrn));
        awaitStatus(mrn, "REFUSED");

        assertThat(trader(STRANGER).post(path, grounds).status()).isEqualTo(404);
        assertThat(officer().post(path, grounds).status()).isEqualTo(403);
        assertThat(trader(ROASTERY).post(path, "{\"grounds\": \" \"}").status()).isEqualTo(422);
        Answer appealed = trader(ROASTERY).post(path, grounds);
        assertThat(appealed.status()).isLessThan(300);
        assertThat(appealed.text("/nextActor")).isEqualTo("CUSTOMS");
        String appealId = appealed.text("/appeal/appealId");
        assertThat(trader(ROASTERY).post(path, grounds).text("/appeal/appealId"))
                .isEqualTo(appealId);
        assertThat(trader(ROASTERY).post(path, grounds.replace("what", "as")).broken())
                .containsExactly("APPEALED_ALREADY status");

        Broker.publish(
                "inspection-results", mrn, "inspection.appeal-answered.v1", """
                {"appealId": "%s", "caseId": "%s", "mrn": "%s", "outcome": "REJECTED", "answer": "They are not.",
                 "answeredAt": "2026-11-27T09:00:00Z"}
                """.formatted(appealId, caseId, mrn));
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                trader(ROASTERY).get(DECLARATIONS + "/" + mrn).text("/appeal/answer"))
                        .isEqualTo("They are not."));
        assertThat(status(mrn)).isEqualTo("REFUSED");
    }

    @Test
    void anotherTradersDeclarationDoesNotExist() {
        String mrn = lodged(aDeclaration());
        String path = DECLARATIONS + "/" + mrn;

        assertThat(trader(STRANGER).post(path + "/amendments", PAPER).broken()).containsExactly("NOT_FOUND mrn");
        assertThat(trader(STRANGER).post(path + "/amendments", PAPER).status()).isEqualTo(404);
        assertThat(trader(STRANGER)
                        .post(path + "/cancellation", "{\"reasonCode\": \"NOT_SHIPPED\"}")
                        .status())
                .isEqualTo(404);
        assertThat(officer().post(path + "/amendments", PAPER).status()).isEqualTo(403);
        assertThat(status(mrn)).isEqualTo("LODGED");
    }

    private Answer amend(String mrn, String body) {
        return trader(ROASTERY).post(DECLARATIONS + "/" + mrn + "/amendments", body);
    }

    private Answer cancel(String mrn, String reasonCode) {
        return trader(ROASTERY)
                .post(DECLARATIONS + "/" + mrn + "/cancellation", "{\"reasonCode\": \"" + reasonCode + "\"}");
    }
}
