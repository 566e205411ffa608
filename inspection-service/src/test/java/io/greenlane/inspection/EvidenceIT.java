package io.greenlane.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.inspection.Outside.Answer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Photos and papers of a case. */
class EvidenceIT extends AtTheOffice {

    static final byte[] JPEG = HexFormat.of().parseHex("FFD8FFE000104A4649460001");
    private static final byte[] PNG = HexFormat.of().parseHex("89504E470D0A1A0A0000000D");

    @Test
    void aPhotoIsKeptAndReadBackAsItWas() {
        String path = claimed("26NLPHOTOKEPT00001") + "/evidence";

        Answer added = outside.upload(officer, path + "?name=..%2F..%2FBale%207.jpg", "image/jpeg", JPEG);
        var file = outside.download(officer, path + "/" + added.text("evidenceId"));
        var known = outside.download(
                officer,
                path + "/" + added.text("evidenceId"),
                "If-None-Match",
                file.headers().firstValue("ETag").orElseThrow());

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("name")).isEqualTo("Bale 7.jpg");
        assertThat(added.text("contentHash")).hasSize(64);
        assertThat(file.body()).isEqualTo(JPEG);
        assertThat(file.headers().firstValue("ETag")).contains("\"" + added.text("contentHash") + "\"");
        assertThat(file.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("Bale 7.jpg");
        assertThat(file.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(known.statusCode()).isEqualTo(304);
    }

    @Test
    void theSameContentIsOneFileHoweverOftenAndAtOnceItComes() throws Exception {
        String path = claimed("26NLSAMECONTENT001") + "/evidence";
        List<Callable<Answer>> sent = IntStream.range(0, 6)
                .<Callable<Answer>>mapToObj(
                        number -> () -> outside.upload(officer, path + "?name=" + number + ".png", "image/png", PNG))
                .toList();

        List<Answer> answers;
        try (var connections = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = connections.invokeAll(sent).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).contains(200);
        assertThat(answers)
                .extracting(answer -> answer.text("evidenceId"))
                .containsOnly(answers.getFirst().text("evidenceId"));
        assertThat(outside.get(officer, path).body().path("items")).hasSize(1);
    }

    @Test
    void aFileIsWhatItsContentSaysOrItIsRefused() {
        String path = claimed("26NLFALSECONTENT01") + "/evidence";
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        for (String type : List.of("image/jpeg", "text/plain", "application/pdf")) {
            Answer refused = outside.upload(officer, path, type, page);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(values(refused.body().path("errors"), "code")).containsExactly("EVIDENCE_TYPE_CONTRADICTED");
        }
        assertThat(values(
                        outside.upload(officer, path, "image/png", JPEG).body().path("errors"), "code"))
                .containsExactly("EVIDENCE_TYPE_CONTRADICTED");
        assertThat(values(
                        outside.upload(officer, path, "image/png", new byte[0])
                                .body()
                                .path("errors"),
                        "code"))
                .containsExactly("EVIDENCE_EMPTY");
        for (String type : List.of("text/html", "application/octet-stream", "image/svg+xml", "nonsense")) {
            assertThat(outside.upload(officer, path, type, page).status()).isEqualTo(415);
        }
        assertThat(outside.get(officer, path).body().path("items")).isEmpty();
    }

    @Test
    void aFileAboveTheLimitIsRefusedWhetherItsLengthIsAnnouncedOrNot() {
        String path = claimed("26NLHUGEFILE000001") + "/evidence";
        byte[] largest = Arrays.copyOf(JPEG, 10_485_760);
        byte[] tooLarge = Arrays.copyOf(JPEG, 10_485_761);

        Answer announced = outside.upload(officer, path, "image/jpeg", tooLarge);
        Answer streamed = outside.upload(
                officer, path, "image/jpeg", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge)));

        assertThat(announced.status()).isEqualTo(413);
        assertThat(streamed.status()).isEqualTo(413);
        assertThat(values(streamed.body().path("errors"), "code")).containsExactly("BODY_TOO_LARGE");
        assertThat(outside.get(officer, path).body().path("largestFileBytes").asLong())
                .isEqualTo(largest.length);
        assertThat(outside.get(officer, path).body().path("mostFiles").asInt()).isEqualTo(50);
        assertThat(outside.upload(officer, path, "image/jpeg", largest).status())
                .isEqualTo(201);
        assertThat(outside.post(officer, path.replace("/evidence", "/findings"), " ".repeat(1_100_000))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aCaseHasOnlySoManyFiles() {
        String path = claimed("26NLMANYFILES00001") + "/evidence";
        for (int file = 0; file < 50; file++) {
            assertThat(outside.upload(officer, path, "text/plain", ("Note " + file).getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isEqualTo(201);
        }

        Answer full = outside.upload(officer, path, "image/jpeg", JPEG);

        assertThat(full.status()).isEqualTo(409);
        assertThat(full.text("code")).isEqualTo("EVIDENCE_FULL");
    }

    @Test
    void onlyTheHolderAddsAndOnlyTheOfficeReadsAndEachReadIsOnTheAuditTrail() {
        String mrn = "26NLEVIDENCEREAD01";
        String path = claimed(mrn) + "/evidence";
        String file =
                path + "/" + outside.upload(officer, path, "image/jpeg", JPEG).text("evidenceId");
        String hamburg = issuer.officer("DEHAM001");
        String other = officerCalled("other");

        assertThat(outside.upload(other, path, "image/png", PNG).text("code")).isEqualTo("CASE_CLAIMED_BY_ANOTHER");
        assertThat(outside.download(other, file).statusCode()).isEqualTo(200);
        assertThat(outside.upload(hamburg, path, "image/png", PNG).text("code")).isEqualTo("OFFICE_NOT_YOURS");
        assertThat(outside.get(hamburg, path).status()).isEqualTo(403);
        assertThat(outside.download(hamburg, file).statusCode()).isEqualTo(403);
        for (String token : List.of(issuer.trader("NL900000018"), issuer.holderOf("LAB"), issuer.holderOf("AUDITOR"))) {
            assertThat(outside.upload(token, path, "image/png", PNG).status()).isEqualTo(403);
            assertThat(outside.get(token, path).status()).isEqualTo(403);
            assertThat(outside.download(token, file).statusCode()).isEqualTo(403);
        }
        assertThat(outside.get(officer, path + "/" + new UUID(1, 1)).status()).isEqualTo(404);
        String elsewhere = claimed("26NLEVIDENCEREAD02") + file.substring(file.lastIndexOf("/evidence"));
        assertThat(outside.get(officer, elsewhere).status()).isEqualTo(404);
        await().untilAsserted(() -> assertThat(outside.on("audit-records", "inspection-service"))
                .filteredOn(event -> event.body().path("mrns").toString().contains(mrn))
                .extracting(event -> event.body().path("action").asString() + " by "
                        + event.body().path("actor").asString())
                .contains("EVIDENCE_ADDED by officer", "EVIDENCE_READ by other"));
    }

    private String claimed(String mrn) {
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.post(officer, path + "/claim", "");
        return path;
    }
}
