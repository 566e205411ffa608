package io.greenlane.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.inspection.Outside.Answer;
import io.greenlane.inspection.Outside.Outgoing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindsOfCasesIT extends AtTheOffice {

    private static final String ACCEPTED = """
            {"outcome": "ACCEPTED", "reason": "Seller and exporter are one firm.", "messageToTrader": "In order."}
            """;

    @Test
    void anOfficerLooksAtPapersThatNoMachineCanVerify() {
        String mrn = "26NLPAPERS00000001";
        outside.deliver(papersAsked(mrn, 1, "NLRTM001"));
        String path = "/api/v1/inspections/" + caseOf(mrn);

        Answer open = outside.get(officer, path);
        assertThat(open.text("kind")).isEqualTo("DOCUMENTARY");
        assertThat(open.text("lane")).isEqualTo("YELLOW");
        assertThat(open.text("dueAt")).isEqualTo("2026-12-07T10:15:30Z");
        assertThat(open.body().path("reasons").toString())
                .contains("SHELL-COMPANIES")
                .doesNotContain("SELECTED_FOR");
        assertThat(outside.post(officer, path + "/assessment", ACCEPTED).text("code"))
                .isEqualTo("CASE_NOT_CLAIMED");
        outside.post(officer, path + "/claim", "");
        assertThat(outside.post(officer, path + "/conclusion", CONFORM).text("code"))
                .isEqualTo("CASE_OF_ANOTHER_KIND");
        assertThat(outside.post(
                                officer,
                                path + "/assessment",
                                ACCEPTED.replace("\"outcome\"", "\"version\": 7, \"outcome\""))
                        .text("code"))
                .isEqualTo("CASE_MOVED_ON");
        Answer assessed = outside.post(officer, path + "/assessment", ACCEPTED);

        assertThat(assessed.text("state")).isEqualTo("CONCLUDED");
        assertThat(assessed.body().path("assessment").path("outcome").asString())
                .isEqualTo("ACCEPTED");
        assertThat(outside.post(officer, path + "/assessment", ACCEPTED).status())
                .isEqualTo(200);
        assertThat(outside.post(officer, path + "/assessment", ACCEPTED.replace("ACCEPTED", "EXAMINE"))
                        .text("code"))
                .isEqualTo("CASE_CONCLUDED");
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .extracting(Outside.Event::type)
                .containsExactly("inspection.papers-assessed.v1"));
    }

    @Test
    void everythingThatIsWrongWithAnAssessmentIsToldAtOnce() {
        String mrn = "26NLPAPERS00000002";
        outside.deliver(papersAsked(mrn, 1, "NLRTM001"));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.post(officer, path + "/claim", "");

        Answer broken = outside.post(officer, path + "/assessment", """
                {"outcome": "MAYBE", "reason": " ", "answerWithinDays": 4000}
                """);

        assertThat(broken.status()).isEqualTo(422);
        assertThat(values(broken.body().path("errors"), "code"))
                .containsExactly("OUTCOME_UNKNOWN", "REASON_MISSING", "MESSAGE_TO_TRADER_MISSING", "DAYS_OUT_OF_RANGE");
        assertThat(outside.get(officer, path).text("state")).isEqualTo("CLAIMED");
        Answer examined = outside.post(officer, path + "/assessment", """
                {"outcome": "EXAMINE", "reason": "Forged?", "messageToTrader": "Customs decides anew.", "answerWithinDays": 3}
                """);
        assertThat(values(examined.body().path("errors"), "code")).containsExactly("NOTHING_TO_ANSWER");
    }

    @Test
    void onlyTheOfficerWhoHasTheCaseAtHisOfficeAssessesPapers() {
        String mrn = "26NLPAPERS00000003";
        outside.deliver(papersAsked(mrn, 1, "NLRTM001"));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.post(officer, path + "/claim", "");

        assertThat(outside.post(officerCalled("another"), path + "/assessment", ACCEPTED)
                        .text("code"))
                .isEqualTo("CASE_CLAIMED_BY_ANOTHER");
        String elsewhere = issuer.tokenFor("elsewhere")
                .withRoles("OFFICER")
                .withOffices("DEHAM001")
                .signed();
        assertThat(outside.post(elsewhere, path + "/assessment", ACCEPTED).text("code"))
                .isEqualTo("OFFICE_NOT_YOURS");
        String trader = issuer.tokenFor("trader")
                .withRoles("TRADER")
                .withEori("NL900000018")
                .signed();
        assertThat(outside.post(trader, path + "/assessment", ACCEPTED).status())
                .isEqualTo(403);
    }

    @Test
    void aReleaseThatWasDrawnIsAuditedAfterwards() {
        String mrn = "26NLAUDIT000000001";
        outside.deliver(toAudit(mrn, "NLRTM001"));
        Outgoing free = released(mrn);
        outside.deliver(free);
        awaitHandled(List.of(free));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        await().untilAsserted(() ->
                assertThat(outside.get(officer, path).text("state")).isEqualTo("OPEN"));

        assertThat(outside.get(officer, path).text("kind")).isEqualTo("POST_CLEARANCE");
        assertThat(outside.get(officer, path).text("dueAt")).isEqualTo("2026-12-24T08:00:00Z");
        assertThat(outside.get(officer, path).body().toString()).doesNotContain("AUDIT_DRAW");
        outside.post(officer, path + "/claim", "");
        assertThat(values(
                        outside.post(officer, path + "/conclusion", NOT_CONFORM)
                                .body()
                                .path("errors"),
                        "code"))
                .containsExactly("DISPOSAL_AFTER_RELEASE");
        Answer audited =
                outside.post(officer, path + "/conclusion", NOT_CONFORM.replace("\"disposal\": \"TAKE_BACK\",", ""));

        assertThat(audited.text("state")).isEqualTo("CONCLUDED");
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("inspection.release-audited.v1");
                    assertThat(event.body()
                                    .path("selection")
                                    .path("inclusionProbability")
                                    .asString())
                            .isEqualTo("0.0396");
                }));
    }

    @Test
    void aReleaseThatIsHeardOfBeforeItsDecisionIsAuditedToo() {
        String mrn = "26NLAUDIT000000002";
        Outgoing free = released(mrn);
        outside.deliver(free);
        awaitHandled(List.of(free));
        outside.deliver(toAudit(mrn, "NLRTM001"));

        Answer open = outside.get(officer, "/api/v1/inspections/" + caseOf(mrn));
        assertThat(open.text("state")).isEqualTo("OPEN");
        assertThat(open.text("dueAt")).isEqualTo("2026-12-24T08:00:00Z");
    }

    @Test
    void whatIsNotReleasedYetIsNotAuditedYetAndNobodyCanClaimIt() {
        String mrn = "26NLAUDIT000000003";
        Outgoing drawn = toAudit(mrn, "NLRTM001");
        outside.deliver(drawn);
        awaitHandled(List.of(drawn));
        String id = jdbc.queryForObject("select case_id::text from inspection_case where mrn = ?", String.class, mrn);

        assertThat(outside.post(officer, "/api/v1/inspections/" + id + "/claim", "")
                        .text("code"))
                .isEqualTo("CASE_AWAITS_RELEASE");
        assertThat(listed(mrn)).isEmpty();
        outside.deliver(cancelled(mrn));
        await().untilAsserted(() -> assertThat(
                        outside.get(officer, "/api/v1/inspections/" + id).text("state"))
                .isEqualTo("WITHDRAWN"));
    }

    @Test
    void aSupervisorAssignsACaseAndSaysWhyWhereAnotherHasIt() {
        String mrn = "26NLASSIGNED000001";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        String supervisor = supervisorCalled("supervisor");

        assertThat(outside.post(officer, path + "/assignment", "{\"officer\": \"demo-rtm-1\"}")
                        .status())
                .isEqualTo(403);
        assertThat(outside.post(supervisor, path + "/assignment", "{\"officer\": \"\"}")
                        .status())
                .isEqualTo(422);
        assertThat(outside.post(supervisor, path + "/assignment", "{\"officer\": \"demo-rtm-1\"}")
                        .text("claimedBy"))
                .isEqualTo("demo-rtm-1");
        assertThat(outside.post(supervisor, path + "/assignment", "{\"officer\": \"demo-rtm-2\"}")
                        .status())
                .isEqualTo(422);
        Answer passed = outside.post(
                supervisor, path + "/assignment", "{\"officer\": \"demo-rtm-2\", \"reason\": \"She is ill.\"}");
        assertThat(passed.text("claimedBy")).isEqualTo("demo-rtm-2");
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .extracting(Outside.Event::type)
                .containsExactly(
                        "inspection.case-opened.v1",
                        "inspection.examination-started.v1",
                        "inspection.examination-given-back.v1",
                        "inspection.examination-started.v1"));
    }

    @Test
    void aCaseIsGivenOnlyToSomebodyWhoWorksAtItsOffice() {
        String mrn = "26NLASSIGNED000002";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        String supervisor = supervisorCalled("supervisor-on-loan");

        Answer stranger = outside.post(supervisor, path + "/assignment", "{\"officer\": \"trader-a\"}");
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.body().at("/errors/0/code").asString()).isEqualTo("OFFICER_UNKNOWN");
        assertThat(outside.get(officer, path).text("state")).isEqualTo("OPEN");
        assertThat(outside.post(supervisor, path + "/assignment", "{\"officer\": \"supervisor-on-loan\"}")
                        .text("claimedBy"))
                .isEqualTo("supervisor-on-loan");
    }

    @Test
    void theListIsFilteredByKindOfficerDeadlinePerishablesAndText() {
        outside.deliver(papersAsked("26NLFILTER00000001", 1, "NLAMS001"));
        outside.deliver(
                routed("26NLFILTER00000002", 1, "RED", "NLAMS001", ", \"perishableUntil\": \"2020-01-01T00:00:00Z\""));
        caseOf("26NLFILTER00000001");
        String perishable = "/api/v1/inspections/" + caseOf("26NLFILTER00000002");

        assertThat(mrns("&kind=DOCUMENTARY")).containsExactly("26NLFILTER00000001");
        assertThat(mrns("&q=26NLFILTER")).containsExactly("26NLFILTER00000002", "26NLFILTER00000001");
        assertThat(mrns("&q=0901")).containsExactly("26NLFILTER00000001");
        assertThat(mrns("&perishable=true&q=26NLFILTER")).containsExactly("26NLFILTER00000002");
        assertThat(mrns("&overdue=true&q=26NLFILTER")).containsExactly("26NLFILTER00000002");
        assertThat(mrns("&officer=dora")).isEmpty();
        outside.post(officerCalled("dora"), perishable + "/claim", "");
        assertThat(mrns("&officer=dora")).containsExactly("26NLFILTER00000002");
        for (String commas : List.of("&kind=DOCUMENTARY,", "&kind=,,DOCUMENTARY", "&state=,OPEN&kind=DOCUMENTARY")) {
            assertThat(mrns(commas + "&q=26NLFILTER")).containsExactly("26NLFILTER00000001");
        }
        for (String odd : List.of("q=%00", "officer=%00", "q=%27or", "q=" + "9".repeat(200))) {
            assertThat(outside.get(officer, "/api/v1/inspections?" + odd).text("code"))
                    .isEqualTo("PARAMETER_INVALID");
        }
        String next = outside.get(officer, "/api/v1/inspections?limit=1").text("next");
        assertThat(new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8))
                .as("a cursor tells nothing of the risk")
                .hasSize(36);
        assertThat(outside.get(officer, "/api/v1/inspections?kind=LOST").status())
                .isEqualTo(400);
    }

    @Test
    void aCaseWhoseDeadlineHasPassedBecomesTheSupervisorsMatter() {
        String mrn = "26NLLATE0000000001";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ", \"perishableUntil\": \"2020-01-01T00:00:00Z\""));
        String path = "/api/v1/inspections/" + caseOf(mrn);

        await().untilAsserted(() ->
                assertThat(outside.get(officer, path).text("escalatedAt")).isNotEmpty());
        assertThat(outside.get(officer, path)
                        .body()
                        .path("nextAction")
                        .path("actor")
                        .asString())
                .isEqualTo("SUPERVISOR");
    }

    private List<String> mrns(String filter) {
        return values(
                outside.get(officer, "/api/v1/inspections?office=NLAMS001" + filter)
                        .body()
                        .path("items"),
                "mrn");
    }
}
