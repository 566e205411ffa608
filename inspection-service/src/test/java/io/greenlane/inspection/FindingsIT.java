package io.greenlane.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.inspection.Outside.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What an officer writes down while he examines. */
class FindingsIT extends AtTheOffice {

    private static final String MIXED = """
            {"itemNumber": 1, "outcome": "NOT_CONFORM", "topic": "WASTE", "severity": "0.8",
             "quantity": {"amount": "1250.5", "unit": "KG"}, "note": "Mixed and dirty"}
            """;

    @Test
    void aFindingIsRecordedToldAndCorrectedByALaterOne() {
        String mrn = "26NLFINDINGTOLD001";
        String path = claimed(mrn);
        String photo = outside.upload(officer, path + "/evidence?name=bale.jpg", "image/jpeg", EvidenceIT.JPEG)
                .text("evidenceId");

        Answer first = outside.post(officer, path + "/findings", MIXED);
        Answer correction = outside.post(officer, path + "/findings", """
                {"itemNumber": 1, "outcome": "CONFORM", "note": "Sorted after all", "evidence": ["%s"], "replaces": "%s"}
                """.formatted(photo, first.text("findingId")));
        Answer again = outside.post(officer, path + "/findings", """
                {"itemNumber": 1, "outcome": "CONFORM", "replaces": "%s"}
                """.formatted(first.text("findingId")));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("quantity").path("amount").asString()).isEqualTo("1250.5");
        assertThat(correction.status()).isEqualTo(201);
        assertThat(values(again.body().path("errors"), "code")).containsExactly("FINDING_REPLACED");
        var listed = outside.get(officer, path + "/findings").body().path("items");
        assertThat(values(listed, "replacedBy")).containsExactly(correction.text("findingId"), "");
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .filteredOn(event -> event.type().equals("inspection.finding-recorded.v1"))
                .hasSize(2)
                .last()
                .satisfies(event -> assertThat(event.body()
                                .path("evidence")
                                .get(0)
                                .path("sha256")
                                .asString())
                        .hasSize(64)));
    }

    @Test
    void aFindingThatIsSentAgainAfterALostAnswerIsRecordedOnce() throws Exception {
        String path = claimed("26NLLOSTANSWER0001") + "/findings";
        String key = UUID.randomUUID().toString();
        List<Callable<Answer>> sent = IntStream.range(0, 6)
                .<Callable<Answer>>mapToObj(number -> () -> outside.postOnce(officer, path, key, MIXED))
                .toList();

        List<String> ids;
        try (var connections = Executors.newVirtualThreadPerTaskExecutor()) {
            ids = connections.invokeAll(sent).stream()
                    .map(answer -> answer.resultNow().text("findingId"))
                    .collect(Collectors.toList());
        }
        Answer other = outside.postOnce(officer, path, key, MIXED.replace("0.8", "0.3"));
        Answer unfit = outside.postOnce(officer, path, "two words", MIXED);

        assertThat(ids).hasSize(6).containsOnly(ids.getFirst()).doesNotContain("");
        assertThat(outside.get(officer, path).body().path("items")).hasSize(1);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(unfit.text("code")).isEqualTo("IDEMPOTENCY_KEY_INVALID");
    }

    @Test
    void aRefusedFindingLeavesItsKeyFree() {
        String path = claimed("26NLREFUSEDKEY0001") + "/findings";

        Answer broken = outside.postOnce(officer, path, "once", MIXED.replace("Mixed", "\\u0000"));
        Answer mended = outside.postOnce(officer, path, "once", MIXED);

        assertThat(values(broken.body().path("errors"), "code")).containsExactly("NOTE_UNWRITABLE");
        assertThat(mended.status()).isEqualTo(201);
    }

    @Test
    void onlyTheOfficerAtTheGoodsSaysWhatIsThereAndOnlyHisOfficeReadsIt() {
        String mrn = "26NLNOTTHEHOLDER01";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);

        assertThat(outside.post(officer, path + "/findings", MIXED).text("code"))
                .isEqualTo("CASE_NOT_CLAIMED");
        outside.post(officer, path + "/claim", "");
        assertThat(outside.post(officerCalled("other"), path + "/findings", MIXED)
                        .text("code"))
                .isEqualTo("CASE_CLAIMED_BY_ANOTHER");
        assertThat(outside.get(officerCalled("other"), path + "/findings").status())
                .isEqualTo(200);
        String hamburg = issuer.officer("DEHAM001");
        assertThat(outside.post(hamburg, path + "/findings", MIXED).text("code"))
                .isEqualTo("OFFICE_NOT_YOURS");
        assertThat(outside.get(hamburg, path + "/findings").text("code")).isEqualTo("OFFICE_NOT_YOURS");
        for (String token : List.of(issuer.trader("NL900000018"), issuer.holderOf("LAB"), issuer.holderOf("AUDITOR"))) {
            assertThat(outside.get(token, path + "/findings").status()).isEqualTo(403);
            assertThat(outside.post(token, path + "/findings", MIXED).status()).isEqualTo(403);
        }
        outside.post(officer, path + "/conclusion", NOT_CONFORM);
        assertThat(outside.post(officer, path + "/findings", MIXED).text("code"))
                .isEqualTo("CASE_CONCLUDED");
    }

    @Test
    void noFindingIsEverChangedOrDeleted() {
        String id = outside.post(officer, claimed("26NLONLYAPPENDS001") + "/findings", MIXED)
                .text("findingId");

        for (String sql : List.of("delete from finding", "update finding set recorded_by = 'nobody'")) {
            assertThat(refusal(sql + " where finding_id = '" + id + "'")).contains("finding only appends");
        }
    }

    private String claimed(String mrn) {
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.post(officer, path + "/claim", "");
        return path;
    }

    private String refusal(String sql) {
        try {
            jdbc.update(sql);
            return "";
        } catch (DataAccessException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
