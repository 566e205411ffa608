package io.greenlane.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.greenlane.inspection.Outside.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What no rapid test could decide goes to a laboratory, and the case waits for it. */
class LaboratoryIT extends AtTheOffice {

    private static final String TESTS = "/api/v1/laboratory/tests";

    private static final String SUBSTANCES = """
            {"outcome": "NOT_CONFORM", "reason": "Lead", "messageToTrader": "There is too much lead.",
             "disposal": "TAKE_BACK",
             "items": [{"itemNumber": 1, "outcome": "NOT_CONFORM", "topic": "SUBSTANCES", "severity": "0.8"}]}
            """;

    private String rotterdam = "";
    private String hamburg = "";

    @BeforeAll
    void laboratories() {
        rotterdam = laboratory("LAB-RTM");
        hamburg = laboratory("LAB-HAM");
    }

    @Test
    void anInconclusiveReadingAsksALaboratoryOnceAndItsResultDecides() {
        Goods goods = goods("26NLLABORATORY0001");
        goods.reads("Pb", "1000");
        goods.reads("Pb", "1010");

        JsonNode request = goods.onlyRequest();
        assertThat(request.path("indicator").asString()).isEqualTo("Pb");
        assertThat(request.path("standing").asString()).isEqualTo("OPEN");
        assertThat(request.path("edition").asString()).isEqualTo("ILAC-G8:09/2019");
        assertThat(request.path("toleranceMgPerKg").asString()).isEqualTo("1000");
        assertThat(codes(goods.conclude(CONFORM))).containsExactly("LABORATORY_REQUEST_OPEN");

        String test = goods.sampled(1, "LAB-RTM");
        received(rotterdam, test);
        Answer reported = report(rotterdam, test, "1300", "100");

        assertThat(reported.status()).isEqualTo(200);
        assertThat(reported.body().path("result").path("statement").asString()).isEqualTo("FAIL");
        assertThat(goods.standing()).isEqualTo("NOT_CONFORM");
        assertThat(codes(goods.conclude(CONFORM))).containsExactly("LABORATORY_SAYS_OTHERWISE");
        assertThat(goods.conclude(SUBSTANCES).status()).isEqualTo(200);
    }

    @Test
    void bromineAsksForWhatIsRestrictedOfIt() {
        Goods goods = goods("26NLLABORATORY0002");
        goods.reads("Br", "5000");

        assertThat(values(goods.requests(), "indicator")).containsExactlyInAnyOrder("PBB", "PBDE");
    }

    @Test
    void goodsWithAReadingThatIsOverAreConformOnlyIfALaboratorySaysSo() {
        Goods goods = goods("26NLLABORATORY0003");
        goods.reads("Cd", "5000");

        Answer refused = goods.conclude(CONFORM);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("CASE_NOT_SETTLED");
        assertThat(codes(refused)).containsExactly("READING_OVER");

        Answer asked =
                outside.post(officer, goods.path("laboratory-requests"), "{\"itemNumber\": 1, \"indicator\": \"Cd\"}");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text("openedBy")).isEqualTo("officer");
        assertThat(codes(goods.conclude(CONFORM))).containsExactly("LABORATORY_REQUEST_OPEN");
        String test = goods.sampled(1, "LAB-HAM");
        received(hamburg, test);
        report(hamburg, test, "20", "5");

        assertThat(goods.conclude(CONFORM).text("state")).isEqualTo("CONCLUDED");
    }

    @Test
    void ofTwoLaboratoriesThatDifferTheOfficerDecidesWhicheverReportsFirst() {
        Goods goods = goods("26NLLABORATORY0004");
        goods.reads("Pb", "1000");
        String first = goods.sampled(1, "LAB-RTM");
        assertThat(codes(goods.secondTest("LAB-RTM"))).containsExactly("LABORATORY_TESTS_ALREADY");
        assertThat(goods.secondTest("LAB-HAM").status()).isEqualTo(200);
        assertThat(goods.secondTest("LAB-HAM").text("code")).isEqualTo("SECOND_TEST_ASKED");
        String second = goods.sampled(2, "LAB-HAM");
        received(hamburg, second);
        report(hamburg, second, "500", "50");
        assertThat(goods.standing()).isEqualTo("OPEN");
        received(rotterdam, first);
        report(rotterdam, first, "1300", "100");

        assertThat(goods.standing()).isEqualTo("INCONCLUSIVE");
        assertThat(goods.onlyRequest().path("resultsAgree").asBoolean(true)).isFalse();
        assertThat(goods.decides("NOT_CONFORM").text("standing")).isEqualTo("NOT_CONFORM");
    }

    @Test
    void aNotConformFirstAndAConformSecondAreInconclusiveAndNeverSilentlyEither() {
        Goods goods = goods("26NLLABORATORY0005");
        goods.reads("Pb", "1000");
        String first = goods.sampled(1, "LAB-RTM");
        received(rotterdam, first);
        report(rotterdam, first, "1300", "100");
        assertThat(goods.decides("CONFORM").text("code")).isEqualTo("NOTHING_TO_DECIDE");
        goods.secondTest("LAB-HAM");
        assertThat(codes(goods.conclude(SUBSTANCES))).containsExactly("SECOND_TEST_OPEN");
        String second = goods.sampled(2, "LAB-HAM");
        received(hamburg, second);
        report(hamburg, second, "500", "50");

        JsonNode shown = goods.onlyRequest();
        assertThat(shown.path("standing").asString()).isEqualTo("INCONCLUSIVE");
        assertThat(shown.path("resultsAgree").asBoolean(true)).isFalse();
        assertThat(shown.path("tests")).hasSize(2);
        assertThat(codes(goods.conclude(CONFORM))).containsExactly("LABORATORY_RESULTS_INCONCLUSIVE");
        assertThat(codes(outside.post(officer, goods.request("decision"), "{}")))
                .containsExactly("OUTCOME_MISSING", "REASON_MISSING");
        assertThat(goods.decides("CONFORM").text("standing")).isEqualTo("CONFORM");
        assertThat(goods.conclude(CONFORM).status()).isEqualTo(200);
    }

    @Test
    void whomTheFirstLaboratoryFoundConformHasNothingToContest() {
        Goods goods = goods("26NLLABORATORY0011");
        goods.reads("Pb", "1000");
        assertThat(goods.secondTest("LAB-HAM").text("code")).isEqualTo("FIRST_TEST_NOT_SENT");
        String test = goods.sampled(1, "LAB-RTM");
        received(rotterdam, test);
        report(rotterdam, test, "500", "50");

        assertThat(goods.secondTest("LAB-HAM").text("code")).isEqualTo("NOTHING_TO_CONTEST");
    }

    @Test
    void theChainOfCustodyHasNoGapRunsForwardAndOnlyGrows() {
        Goods goods = goods("26NLLABORATORY0006");
        goods.reads("Pb", "1000");
        String test = goods.sampled(1, "LAB-RTM");
        String custody = goods.request("tests/1/custody");

        assertThat(codes(outside.post(officer, custody, "{}")))
                .containsExactly(
                        "HANDED_FROM_MISSING", "HANDED_TO_MISSING", "HANDED_AT_MISSING", "SEAL_INTACT_MISSING");
        assertThat(codes(outside.post(officer, custody, handOver("a thief", Instant.now()))))
                .containsExactly("CUSTODY_GAP");
        assertThat(codes(outside.post(
                        officer, custody, handOver("officer", Instant.now().minus(2, ChronoUnit.DAYS)))))
                .containsExactly("CUSTODY_BACKWARDS");
        assertThat(outside.post(officer, custody, handOver("officer", Instant.now()))
                        .status())
                .isEqualTo(200);
        assertThat(codes(outside.post(rotterdam, TESTS + "/" + test + "/receipt", "{}")))
                .containsExactly("HANDED_FROM_MISSING", "RECEIVED_AT_MISSING", "SEAL_INTACT_MISSING");
        assertThat(codes(receive(rotterdam, test, "officer", true))).containsExactly("CUSTODY_GAP");
        assertThat(receive(rotterdam, test, "courier", true).text("state")).isEqualTo("RECEIVED");

        JsonNode chain =
                goods.onlyRequest().path("tests").get(0).path("samples").get(0).path("custody");
        assertThat(values(chain, "handedTo")).containsExactly("courier", "LAB-RTM");
        for (String tampering : List.of(
                "update custody_entry set handed_to = 'nobody'",
                "delete from custody_entry",
                "update laboratory_sample set taken_by = 'nobody'")) {
            assertThatThrownBy(() -> jdbc.update(tampering)).hasMessageContaining("only appends");
        }
    }

    @Test
    void aSampleWhoseSealIsBrokenIsWorthlessAndAnotherIsTaken() {
        Goods goods = goods("26NLLABORATORY0007");
        goods.reads("Pb", "1000");
        String test = goods.sampled(1, "LAB-RTM");

        assertThat(receive(rotterdam, test, "officer", false).text("state")).isEqualTo("ASKED");
        assertThat(report(rotterdam, test, "1", "1").text("code")).isEqualTo("SAMPLE_NOT_RECEIVED");
        goods.sampled(1, "LAB-RTM");
        received(rotterdam, test);
        assertThat(report(rotterdam, test, "1", "1").status()).isEqualTo(200);
        assertThat(goods.onlyRequest().path("tests").get(0).path("samples")).hasSize(2);
    }

    @Test
    void aResultIsReportedOnceAndEverythingThatIsWrongWithItIsToldAtOnce() {
        Goods goods = goods("26NLLABORATORY0008");
        goods.reads("Pb", "1000");
        String test = goods.sampled(1, "LAB-RTM");
        assertThat(report(rotterdam, test, "900", "50").text("code")).isEqualTo("SAMPLE_NOT_RECEIVED");
        received(rotterdam, test);

        Answer empty = outside.post(rotterdam, TESTS + "/" + test + "/result", "{}");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(values(empty.body().path("errors"), "path"))
                .containsExactly(
                        "method",
                        "accreditation",
                        "valueMgPerKg",
                        "expandedUncertaintyMgPerKg",
                        "coverageFactor",
                        "reportReference",
                        "reportSha256");
        Answer wrong = outside.post(rotterdam, TESTS + "/" + test + "/result", """
                {"method": "IEC 62321-5", "accreditation": "DEMO-L-001", "valueMgPerKg": "-1",
                 "expandedUncertaintyMgPerKg": "x", "coverageFactor": "1", "reportReference": "R-1",
                 "reportSha256": "abc"}
                """);
        assertThat(codes(wrong))
                .containsExactly(
                        "VALUE_INVALID", "EXPANDED_UNCERTAINTY_INVALID", "COVERAGE_TOO_SMALL", "REPORT_SHA256_INVALID");
        assertThat(report(rotterdam, test, "900", "50").status()).isEqualTo(200);
        assertThat(report(rotterdam, test, "900.0", "50").status()).isEqualTo(200);
        assertThat(report(rotterdam, test, "800", "50").text("code")).isEqualTo("RESULT_ALREADY_REPORTED");
        await().untilAsserted(() -> assertThat(outside.on("audit-records", "inspection-service"))
                .filteredOn(event -> event.body().path("subjects").toString().contains(test))
                .extracting(event -> event.body().path("action").asString())
                .containsExactly("SAMPLE_RECEIVED", "LABORATORY_RESULT_REPORTED"));
    }

    @Test
    void aLaboratorySeesItsOwnTestsWithoutWhoseGoodsTheyAreAndNobodySeesAnothers() {
        Goods goods = goods("26NLLABORATORY0009");
        goods.reads("Pb", "1000");
        String test = goods.sampled(1, "LAB-RTM");
        String path = TESTS + "/" + test;

        Answer mine = outside.get(rotterdam, path);
        assertThat(mine.text("state")).isEqualTo("SENT");
        assertThat(mine.body().toString()).doesNotContain("NL900000018", "26NLLABORATORY0009");
        assertThat(outside.get(rotterdam, TESTS + "?limit=500").body().toString())
                .contains(test);
        assertThat(outside.get(hamburg, TESTS + "?limit=500").body().toString()).doesNotContain(test);
        assertThat(outside.get(hamburg, path).status()).isEqualTo(404);
        assertThat(receive(hamburg, test, "officer", true).status()).isEqualTo(404);
        assertThat(report(hamburg, test, "1", "1").status()).isEqualTo(404);
        for (String token :
                List.of(issuer.trader("NL900000018"), officer, issuer.holderOf("AUTHORITY"), issuer.holderOf("LAB"))) {
            assertThat(outside.get(token, path).status()).isEqualTo(403);
            assertThat(outside.get(token, TESTS).status()).isEqualTo(403);
            assertThat(receive(token, test, "officer", true).status()).isEqualTo(403);
            assertThat(report(token, test, "1", "1").status()).isEqualTo(403);
        }
        String requests = goods.path("laboratory-requests");
        for (String token : List.of(issuer.trader("NL900000018"), rotterdam, issuer.officer("DEHAM001"))) {
            assertThat(outside.get(token, requests).status()).isEqualTo(403);
            for (String deed : List.of("tests/1/samples", "tests/1/custody", "second-test", "decision")) {
                assertThat(outside.post(token, goods.request(deed), "{}").status())
                        .isEqualTo(403);
            }
        }
        assertThat(outside.post(officerCalled("other"), requests, "{}").text("code"))
                .isEqualTo("CASE_CLAIMED_BY_ANOTHER");
        assertThat(outside.get(officer, "/api/v1/laboratory/laboratories")
                        .body()
                        .path("items"))
                .hasSize(2);
    }

    @Test
    void aSealClosesOneSampleAndWhatCannotBeAskedIsToldAtOnce() {
        Goods goods = goods("26NLLABORATORY0010");
        goods.reads("Pb", "1000");
        goods.reads("Cd", "100");
        List<String> requests = values(goods.requests(), "requestId");
        String seal = "SEAL-" + UUID.randomUUID();

        assertThat(codes(outside.post(
                        officer,
                        goods.path("laboratory-requests"),
                        "{\"itemNumber\": 7, \"indicator\": \"Unobtainium\"}")))
                .containsExactly("ITEM_UNKNOWN", "INDICATOR_UNKNOWN");
        assertThat(codes(goods.sample(requests.getFirst(), 1, "LAB-XYZ", seal))).containsExactly("LABORATORY_UNKNOWN");
        assertThat(goods.sample(requests.getFirst(), 1, "LAB-RTM", seal).status())
                .isEqualTo(200);
        assertThat(goods.sample(requests.getLast(), 1, "LAB-RTM", seal).text("code"))
                .isEqualTo("SEAL_ALREADY_USED");
        assertThat(goods.sample(requests.getLast(), 2, "LAB-RTM", seal).status())
                .isEqualTo(404);
    }

    private Goods goods(String mrn) {
        outside.deliver(routedFor("RISK", mrn, 1, "RED", "NLRTM001", ""));
        var goods = new Goods(caseOf(mrn));
        assertThat(outside.post(officer, goods.path("claim"), "").status()).isEqualTo(200);
        return goods;
    }

    /** Goods under the officer's hands, and his instrument. */
    private final class Goods {

        private final String caseId;
        private final String device;

        Goods(String caseId) {
            this.caseId = caseId;
            this.device = outside.post(officer, "/api/v1/devices", """
                            {"type": "XRF", "serial": "XRF-%s", "customsOffice": "NLRTM001",
                             "decisionRule": "IEC-62321-3-1", "calibrationDue": "2099-12-31"}
                            """.formatted(UUID.randomUUID()))
                    .text("deviceId");
        }

        String path(String rest) {
            return "/api/v1/inspections/" + caseId + "/" + rest;
        }

        /** A path behind the only request. */
        String request(String rest) {
            return path("laboratory-requests/" + onlyRequest().path("requestId").asString() + "/" + rest);
        }

        void reads(String element, String value) {
            Answer taken =
                    outside.post(officer, path("readings"), """
                    {"deviceId": "%s", "itemNumber": 1, "indicator": "%s", "material": "POLYMER",
                     "valueMgPerKg": "%s", "repeatabilitySigmaMgPerKg": "10", "measuredAt": "%s"}
                    """.formatted(device, element, value, Instant.now()));
            assertThat(taken.status()).isEqualTo(201);
        }

        JsonNode requests() {
            return outside.get(officer, path("laboratory-requests")).body().path("items");
        }

        JsonNode onlyRequest() {
            JsonNode requests = requests();
            assertThat(requests).hasSize(1);
            return requests.get(0);
        }

        String standing() {
            return onlyRequest().path("standing").asString();
        }

        Answer sample(String request, int number, String laboratory, String seal) {
            return outside.post(
                    officer, path("laboratory-requests/" + request + "/tests/" + number + "/samples"), """
                    {"laboratory": "%s", "sealNumber": "%s", "takenAt": "%s"}
                    """.formatted(
                                    laboratory, seal, Instant.now().minus(1, ChronoUnit.HOURS)));
        }

        /** Takes a sample for the only request and gives the id of the test. */
        String sampled(int number, String laboratory) {
            Answer taken =
                    sample(onlyRequest().path("requestId").asString(), number, laboratory, "SEAL-" + UUID.randomUUID());
            assertThat(taken.status()).isEqualTo(200);
            return taken.body().path("tests").get(number - 1).path("testId").asString();
        }

        Answer secondTest(String laboratory) {
            return outside.post(officer, request("second-test"), """
                    {"laboratory": "%s", "reason": "The trader asks for it"}
                    """.formatted(laboratory));
        }

        Answer decides(String outcome) {
            return outside.post(officer, request("decision"), """
                    {"outcome": "%s", "reason": "One sample was of another batch"}
                    """.formatted(outcome));
        }

        Answer conclude(String conclusion) {
            return outside.post(officer, path("conclusion"), conclusion);
        }
    }

    private String laboratory(String id) {
        return issuer.tokenFor("analyst-of-" + id)
                .withRoles("LAB")
                .with("laboratory", id)
                .signed();
    }

    private void received(String token, String test) {
        assertThat(receive(token, test, "officer", true).status()).isEqualTo(200);
    }

    private Answer receive(String token, String test, String from, boolean intact) {
        return outside.post(token, TESTS + "/" + test + "/receipt", """
                {"handedFrom": "%s", "receivedAt": "%s", "sealIntact": %s}
                """.formatted(from, Instant.now(), intact));
    }

    private Answer report(String token, String test, String value, String uncertainty) {
        return outside.post(token, TESTS + "/" + test + "/result", """
                {"method": "IEC 62321-5", "accreditation": "DEMO-L-001", "valueMgPerKg": "%s",
                 "expandedUncertaintyMgPerKg": "%s", "coverageFactor": "2", "reportReference": "R-1",
                 "reportSha256": "%s"}
                """.formatted(value, uncertainty, "ab".repeat(32)));
    }

    private static String handOver(String from, Instant at) {
        return """
                {"handedFrom": "%s", "handedTo": "courier", "handedAt": "%s", "sealIntact": true}
                """.formatted(from, at);
    }

    private static List<String> codes(Answer answer) {
        return values(answer.body().path("errors"), "code");
    }
}
