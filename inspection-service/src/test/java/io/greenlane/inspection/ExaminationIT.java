package io.greenlane.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.inspection.Outside.Answer;
import io.greenlane.inspection.Outside.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From the claim to the conclusion. */
class ExaminationIT extends AtTheOffice {

    @Test
    void anOfficerClaimsExaminesAndConcludes() {
        String mrn = "26NLWHOLEPATH00001";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);

        assertThat(outside.post(officer, path + "/conclusion", NOT_CONFORM).text("code"))
                .isEqualTo("CASE_NOT_CLAIMED");
        assertThat(outside.post(officer, path + "/claim", "").text("claimedBy")).isEqualTo("officer");
        assertThat(outside.post(officer, path + "/claim", "").status()).isEqualTo(200);
        Answer first = outside.post(officer, path + "/conclusion", NOT_CONFORM);
        Answer again = outside.post(officer, path + "/conclusion", NOT_CONFORM.replace("0.8", "0.80"));
        Answer different = outside.post(officer, path + "/conclusion", NOT_CONFORM.replace("0.8", "0.3"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("state")).isEqualTo("CONCLUDED");
        assertThat(again).isEqualTo(first);
        assertThat(different.status()).isEqualTo(409);
        assertThat(different.text("code")).isEqualTo("CASE_CONCLUDED");
        outside.deliver(routed(mrn, 2, "RED", "NLRTM001", ""));
        assertThat(newCaseOf(mrn, 2)).isNotEqualTo(first.text("caseId"));
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .extracting(Outside.Event::type)
                .containsExactly(
                        "inspection.case-opened.v1",
                        "inspection.examination-started.v1",
                        "inspection.concluded.v1",
                        "inspection.case-opened.v1"));
        assertThat(outside.on("inspection-results", mrn)
                        .get(2)
                        .body()
                        .path("selection")
                        .path("inclusionProbability"))
                .hasToString("\"0.02\"");
    }

    @Test
    void goodsThatConformAreNotExaminedASecondTimeForTheSameDraw() {
        String mrn = "26NLDRAWNONCE00001";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.post(officer, path + "/claim", "");
        outside.post(officer, path + "/conclusion", CONFORM);

        Outgoing drawnAgain = routed(mrn, 2, "RED", "NLRTM001", "");
        outside.deliver(drawnAgain);
        awaitHandled(List.of(drawnAgain));
        assertThat(listed(mrn)).hasSize(1);
        outside.deliver(routedFor("RISK", mrn, 3, "RED", "NLRTM001", ""));

        assertThat(newCaseOf(mrn, 2)).isNotEqualTo(path);
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .extracting(Outside.Event::type)
                .containsExactly(
                        "inspection.case-opened.v1",
                        "inspection.examination-started.v1",
                        "inspection.concluded.v1",
                        "inspection.case-opened.v1"));
    }

    @Test
    void whatIsFoundAfterTheTraderCancelledIsKeptAndTheCaseShowsTheCancellation() {
        String mrn = "26NLCANCELMEANWHIL";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.post(officer, path + "/claim", "");

        outside.deliver(cancelled(mrn));
        await().untilAsserted(() ->
                assertThat(outside.get(officer, path).text("declarationEnded")).isEqualTo("CANCELLED"));
        Answer concluded = outside.post(officer, path + "/conclusion", NOT_CONFORM);

        assertThat(concluded.status()).isEqualTo(200);
        assertThat(concluded.text("declarationEnded")).isEqualTo("CANCELLED");
        assertThat(concluded.body().path("conclusion").path("items")).hasSize(1);
        assertThat(values(concluded.body().path("items"), "commodityCode")).containsExactly("39159080");
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .extracting(Outside.Event::type)
                .endsWith("inspection.concluded.v1"));
    }

    @Test
    void everythingThatIsWrongWithAConclusionIsToldAtOnce() {
        String mrn = "26NLBROKENRULES001";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.post(officer, path + "/claim", "");

        Answer broken = outside.post(officer, path + "/conclusion", """
                {"outcome": "CONFORM", "items": [{"itemNumber": 1, "outcome": "NOT_CONFORM", "severity": "2"}]}
                """);
        Answer unknownField = outside.post(officer, path + "/conclusion", "{\"verdict\": \"good\"}");

        assertThat(broken.status()).isEqualTo(422);
        assertThat(values(broken.body().path("errors"), "path"))
                .contains("outcome", "items[0].topic", "items[0].severity", "reason", "messageToTrader");
        assertThat(unknownField.status()).isEqualTo(400);
        assertThat(unknownField.text("code")).isEqualTo("UNKNOWN_FIELD");
    }

    @Test
    void ofManyOfficersWhoClaimAtOnceOneWinsAndTheOthersAreToldWho() throws Exception {
        String mrn = "26NLRACE0000000001";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn) + "/claim";
        List<Callable<Answer>> claims = IntStream.range(0, 12)
                .mapToObj(number -> officerCalled("officer-" + number))
                .<Callable<Answer>>map(token -> () -> outside.post(token, path, ""))
                .toList();

        List<Answer> answers = new ArrayList<>();
        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : officers.invokeAll(claims)) {
                answers.add(answer.get());
            }
        }

        List<Answer> winners =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(winners).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(11)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.text("code")).isEqualTo("CASE_CLAIMED_BY_ANOTHER");
                    assertThat(answer.text("claimedBy"))
                            .isEqualTo(winners.getFirst().text("claimedBy"));
                    assertThat(answer.text("claimedAt"))
                            .isEqualTo(winners.getFirst().text("claimedAt"));
                });
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .extracting(Outside.Event::type)
                .containsExactly("inspection.case-opened.v1", "inspection.examination-started.v1"));
    }

    @Test
    void aCaseThatIsGivenBackIsThereForTheNextOfficer() {
        String mrn = "26NLGIVENBACK00001";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.post(officer, path + "/claim", "");

        assertThat(outside.post(officerCalled("other"), path + "/release-claim", "")
                        .text("code"))
                .isEqualTo("CASE_CLAIMED_BY_ANOTHER");
        assertThat(outside.post(officer, path + "/release-claim", "").text("state"))
                .isEqualTo("OPEN");
        assertThat(outside.post(officerCalled("other"), path + "/claim", "").text("claimedBy"))
                .isEqualTo("other");
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .extracting(Outside.Event::type)
                .containsExactly(
                        "inspection.case-opened.v1",
                        "inspection.examination-started.v1",
                        "inspection.examination-given-back.v1",
                        "inspection.examination-started.v1"));
    }

    @Test
    void aSupervisorReleasesTheCaseOfAnOfficerWhoIsIllAndSaysWhy() {
        String mrn = "26NLOFFICERISILL01";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.post(officer, path + "/claim", "");
        String supervisor = supervisorCalled("supervisor");

        Answer withoutReason = outside.post(supervisor, path + "/release-claim", "");
        Answer unwritable = outside.post(supervisor, path + "/release-claim", "{\"reason\": \"Ill\\u0000\"}");
        Answer released = outside.post(supervisor, path + "/release-claim", "{\"reason\": \"Ill until Friday\"}");

        assertThat(withoutReason.status()).isEqualTo(422);
        assertThat(values(withoutReason.body().path("errors"), "code")).containsExactly("REASON_MISSING");
        assertThat(values(unwritable.body().path("errors"), "code")).containsExactly("REASON_UNWRITABLE");
        assertThat(released.text("state")).isEqualTo("OPEN");
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .last()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("inspection.examination-given-back.v1");
                    assertThat(event.body().path("officer").asString()).isEqualTo("officer");
                    assertThat(event.body().path("releasedBy").asString()).isEqualTo("supervisor");
                    assertThat(event.body().path("reason").asString()).isEqualTo("Ill until Friday");
                }));
        await().untilAsserted(() -> assertThat(outside.on("audit-records", "inspection-service"))
                .filteredOn(event -> event.body().path("mrns").toString().contains(mrn))
                .filteredOn(event -> event.body().path("actor").asString().equals("supervisor"))
                .extracting(event -> event.body().path("action").asString())
                .containsExactly("INSPECTION_CLAIM_RELEASED"));
    }
}
