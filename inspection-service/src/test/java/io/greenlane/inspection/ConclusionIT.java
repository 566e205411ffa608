package io.greenlane.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.inspection.Outside.Answer;
import io.greenlane.inspection.Outside.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows from an examination, for the goods and for the declaration. */
class ConclusionIT extends AtTheOffice {

    private static final String WAITING = """
            {"outcome": "INCONCLUSIVE", "waitsFor": "The report of the laboratory", "reason": "Polymer unknown",
             "messageToTrader": "We wait for a laboratory.",
             "items": [{"itemNumber": 1, "outcome": "INCONCLUSIVE"}]}
            """;

    private static final String CORRECTED = """
            {"outcome": "NOT_CONFORM", "consequence": "CLEAR_WITH_CORRECTION", "reason": "Share overstated",
             "messageToTrader": "The recycled share is 20 percent.",
             "correction": {"what": "Declare a recycled share of 20 percent.", "deadline": "%s"},
             "items": [{"itemNumber": 1, "outcome": "NOT_CONFORM", "topic": "DOCUMENTS", "severity": "0.2",
                        "parts": [{"treatment": "DESTROY", "quantity": {"amount": "40", "unit": "KG"}},
                                  {"treatment": "CORRECT", "quantity": {"amount": "23960", "unit": "KG"}}]}]}
            """;

    @Test
    void anInconclusiveExaminationStaysWithItsOfficerAndSaysWhatItWaitsFor() {
        String mrn = "26NLWAITSFORLAB001";
        String path = claimed(mrn);

        Answer waiting = outside.post(officer, path + "/conclusion", WAITING);
        outside.post(officer, path + "/conclusion", WAITING);
        Answer concluded = outside.post(officer, path + "/conclusion", CONFORM);

        assertThat(waiting.status()).isEqualTo(200);
        assertThat(waiting.text("state")).isEqualTo("CLAIMED");
        assertThat(values(outside.get(officer, path + "/waits").body().path("items"), "waitsFor"))
                .containsExactly("The report of the laboratory");
        assertThat(concluded.text("state")).isEqualTo("CONCLUDED");
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .extracting(Outside.Event::type)
                .containsExactly(
                        "inspection.case-opened.v1", "inspection.examination-started.v1", "inspection.concluded.v1"));
    }

    @Test
    void whatMayGoWithACorrectionIsToldWithItsDeadlineAndItsParts() {
        String mrn = "26NLCORRECTION0001";
        String path = claimed(mrn);
        String deadline = Instant.now()
                .plus(Duration.ofDays(90))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();

        Answer concluded = outside.post(officer, path + "/conclusion", CORRECTED.formatted(deadline));
        Answer again = outside.post(officer, path + "/conclusion", CORRECTED.formatted(deadline));

        assertThat(concluded.status()).isEqualTo(200);
        assertThat(again).isEqualTo(concluded);
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .last()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("inspection.concluded.v1");
                    assertThat(event.body().path("consequence").asString()).isEqualTo("CLEAR_WITH_CORRECTION");
                    assertThat(event.body().path("correction").path("deadline").asString())
                            .isEqualTo(deadline);
                    assertThat(event.body().path("items").get(0).path("parts")).hasSize(2);
                    assertThat(event.body().has("disposal")).isFalse();
                }));
        Outgoing drawnAgain = routed(mrn, 2, "RED", "NLRTM001", "");
        outside.deliver(drawnAgain);
        awaitHandled(List.of(drawnAgain));
        assertThat(listed(mrn)).hasSize(1);
    }

    @Test
    void findingsAndConclusionAgree() {
        String path = claimed("26NLAGREEMENT00001");
        String finding = outside.post(officer, path + "/findings", """
                        {"itemNumber": 1, "outcome": "NOT_CONFORM", "topic": "WASTE", "severity": "0.9"}
                        """).text("findingId");

        Answer denied = outside.post(officer, path + "/conclusion", CONFORM);
        Answer lighter = outside.post(officer, path + "/conclusion", NOT_CONFORM);
        outside.post(officer, path + "/findings", """
                {"itemNumber": 1, "outcome": "CONFORM", "note": "Sorted after all", "replaces": "%s"}
                """.formatted(finding));

        assertThat(denied.text("code")).isEqualTo("CASE_NOT_SETTLED");
        assertThat(values(denied.body().path("errors"), "code")).containsExactly("FINDING_SAYS_OTHERWISE");
        assertThat(values(lighter.body().path("errors"), "code")).containsExactly("SEVERITY_BELOW_FINDING");
        assertThat(outside.post(officer, path + "/conclusion", CONFORM).status())
                .isEqualTo(200);
    }

    @Test
    void onlyOfficersOfTheOfficeReadWhatAnExaminationWaitsFor() {
        String path = claimed("26NLWAITSREADERS01") + "/waits";

        assertThat(outside.get(issuer.officer("DEHAM001"), path).text("code")).isEqualTo("OFFICE_NOT_YOURS");
        for (String token : List.of(issuer.trader("NL900000018"), issuer.holderOf("LAB"))) {
            assertThat(outside.get(token, path).status()).isEqualTo(403);
        }
    }

    private String claimed(String mrn) {
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.post(officer, path + "/claim", "");
        return path;
    }
}
