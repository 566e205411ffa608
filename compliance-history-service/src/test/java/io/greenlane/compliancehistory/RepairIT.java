package io.greenlane.compliancehistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.compliancehistory.Outside.Answer;
import io.greenlane.compliancehistory.Outside.Outgoing;
import io.greenlane.vocabulary.CountryCode;
import io.greenlane.vocabulary.Mrn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How an enterprise reports of itself and repairs, and how its profile went. */
class RepairIT extends AtWork {

    @Test
    void whatIsReportedBeforeTheSelectionCostsNoTier() {
        String trader = issuer.trader("NL800000101");
        lodge("NL800000101", "101");
        audit("NL800000101", "seed-101", eightyClean);
        Answer reported = post(trader, "NL800000101", "self-reports", """
                {"mrn": "%s", "topic": "WASTE", "what": "A supplier mixed the load."}
                """.formatted(mrnOf("101")));
        assertThat(reported.status()).isEqualTo(201);
        assertThat(post(trader, "NL800000101", "self-reports", """
                {"mrn": "%s", "topic": "WASTE", "what": " A supplier mixed the load."}
                """.formatted(mrnOf("101")))
                        .text("reportId"))
                .isEqualTo(reported.text("reportId"));
        Answer another = post(trader, "NL800000101", "self-reports", """
                {"mrn": "%s", "topic": "WASTE", "what": "Again."}
                """.formatted(mrnOf("101")));
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.text("code")).isEqualTo("REPORTED_ALREADY");
        assertThat(another.body().toString()).contains(reported.text("reportId"));

        outside.deliver(found("NL800000101", "WASTE", "101"));

        await().untilAsserted(() -> assertThat(profile(officer, "NL800000101")
                        .body()
                        .at("/counts/notConform")
                        .asInt())
                .isEqualTo(1));
        assertThat(profile(officer, "NL800000101").text("tier")).isEqualTo("TRUSTED");
        assertThat(outside.get(trader, "/api/v1/traders/NL800000101/repair")
                        .body()
                        .at("/selfReports/0/mrn")
                        .asString())
                .isEqualTo(mrnOf("101"));
    }

    @Test
    void aFindingOfAnotherTopicThanTheReportedCounts() {
        audit("NL800000102", "seed-102", eightyClean);
        lodge("NL800000102", "102");
        post(issuer.trader("NL800000102"), "NL800000102", "self-reports", """
                {"mrn": "%s", "topic": "CARBON", "what": "The emissions were estimated."}
                """.formatted(mrnOf("102")));

        outside.deliver(found("NL800000102", "WASTE", "102"));

        await().untilAsserted(() ->
                assertThat(profile(officer, "NL800000102").text("tier")).isEqualTo("SUSPENDED"));
    }

    @Test
    void onceCustomsWantsToExamineReportingIsTooLate() {
        String mrn = mrnOf("103");
        lodge("NL800000103", "103");
        outside.deliver(
                new Outgoing("routing-decisions", "routing.routed.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": 1, "sequence": 1, "lane": "RED", "importer": "NL800000103",
                 "decidedAt": "2026-06-01T10:00:00Z", "selection": {"causes": ["RISK"], "inclusionProbability": "1"}}
                """.formatted(mrn)));
        await().until(() -> !jdbc.queryForList("select 1 from selected_declaration where mrn = ?", mrn)
                .isEmpty());

        Answer late = post(issuer.trader("NL800000103"), "NL800000103", "self-reports", """
                {"mrn": "%s", "topic": "WASTE", "what": "Too late."}
                """.formatted(mrn));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("code")).isEqualTo("SELECTED_ALREADY");
    }

    @Test
    void whoReportsAboutTheGoodsOfOthersLearnsNothingAboutThem() {
        lodge("NL800000106", "106");
        String report = "{\"mrn\": \"%s\", \"topic\": \"WASTE\", \"what\": \"Not mine.\"}";

        Answer ofOthers =
                post(issuer.trader("NL800000107"), "NL800000107", "self-reports", report.formatted(mrnOf("106")));
        Answer ofNobody =
                post(issuer.trader("NL800000107"), "NL800000107", "self-reports", report.formatted(mrnOf("999")));

        assertThat(ofOthers.status()).isEqualTo(404);
        assertThat(ofNobody.status()).isEqualTo(404);
        assertThat(ofOthers.body().path("errors")).isEqualTo(ofNobody.body().path("errors"));
        assertThat(post(issuer.trader("NL800000106"), "NL800000106", "self-reports", report.formatted(mrnOf("106")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aTopicThatNoInspectionFindsIsRefusedWithThoseThatThereAre() {
        Answer unknown = post(issuer.trader("NL800000103"), "NL800000103", "self-reports", """
                {"mrn": "%s", "topic": "PACKAGING", "what": "Too much of it."}
                """.formatted(mrnOf("113")));

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(values(unknown.body().path("errors"), "code")).containsExactly("TOPIC_INVALID");
    }

    @Test
    void aPlanIsDecidedByAnotherAndShortensTheSuspension() {
        String trader = issuer.trader("NL800000104");
        outside.deliver(found("NL800000104", "WASTE", "104"));
        await().untilAsserted(() ->
                assertThat(profile(trader, "NL800000104").text("tier")).isEqualTo("SUSPENDED"));
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        String plan = "{\"measures\": \"Every load is sorted and checked.\", \"doneBy\": \"" + tomorrow + "\"}";
        String id = post(trader, "NL800000104", "corrective-plans", plan).text("planId");
        assertThat(post(trader, "NL800000104", "corrective-plans", plan).text("code"))
                .isEqualTo("PLAN_OPEN");

        String decision = "corrective-plans/" + id + "/decision";
        assertThat(post(trader, "NL800000104", decision, "{\"accepted\": true, \"reason\": \"Good.\"}")
                        .status())
                .isEqualTo(403);
        assertThat(post(authority, "NL800000104", decision, "{\"accepted\": true}")
                        .status())
                .isEqualTo(422);
        assertThat(post(authority, "NL800000104", decision, "{\"accepted\": true, \"reason\": \"Good.\"}")
                        .text("state"))
                .isEqualTo("ACCEPTED");
        assertThat(post(supervisor, "NL800000104", decision, "{\"accepted\": false, \"reason\": \"Bad.\"}")
                        .text("code"))
                .isEqualTo("PLAN_DECIDED");
        assertThat(profile(trader, "NL800000104").body().path("howToImprove").toString())
                .contains("shortened");
    }

    @Test
    void theCourseIsShownMonthByMonthWithItsCauses() {
        audit("NL800000105", "seed-105", eightyClean);
        outside.deliver(found("NL800000105", "WASTE", "105"));

        await().untilAsserted(() -> {
            Answer course = outside.get(officer, "/api/v1/traders/NL800000105/profile/history");
            assertThat(course.body().path("months")).hasSize(24);
            assertThat(values(course.body().path("tierChanges"), "to")).containsExactly("TRUSTED", "SUSPENDED");
        });
        assertThat(profile(officer, "NL800000105").body().path("topics").toString())
                .contains("\"WASTE\"");
    }

    @Test
    void anotherTraderReadsAndWritesNothing() {
        String stranger = issuer.trader("NL800000199");
        for (String path : new String[] {"repair", "profile/history"}) {
            assertThat(outside.get(stranger, "/api/v1/traders/NL800000101/" + path)
                            .status())
                    .isEqualTo(404);
            assertThat(outside.get("", "/api/v1/traders/NL800000101/" + path).status())
                    .isEqualTo(401);
        }
        assertThat(post(stranger, "NL800000101", "self-reports", "{}").status()).isEqualTo(404);
        assertThat(post(stranger, "NL800000101", "corrective-plans", "{}").status())
                .isEqualTo(404);
        assertThat(post(officer, "NL800000101", "self-reports", "{}").status()).isEqualTo(403);
        Answer empty = post(issuer.trader("NL800000101"), "NL800000101", "self-reports", "{}");
        assertThat(values(empty.body().path("errors"), "path")).containsExactlyInAnyOrder("mrn", "topic", "what");
        assertThat(values(
                        post(
                                        issuer.trader("NL800000101"),
                                        "NL800000101",
                                        "corrective-plans",
                                        "{\"doneBy\": \"2020-01-01\"}")
                                .body()
                                .path("errors"),
                        "code"))
                .containsExactlyInAnyOrder("MISSING", "DONE_BY_IN_THE_PAST");
    }

    private Answer post(String token, String eori, String path, String body) {
        return outside.post(token, "/api/v1/traders/" + eori + "/" + path, "", body);
    }

    private void lodge(String importer, String number) {
        String mrn = mrnOf(number);
        outside.deliver(new Outgoing(
                "declarations", "declaration.lodged.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "declaration": {"importer": {"eori": "%s"}}}
                """.formatted(mrn, importer)));
        await().until(() -> !jdbc.queryForList("select 1 from lodged_declaration where mrn = ?", mrn)
                .isEmpty());
    }

    private static Outgoing found(String importer, String topic, String number) {
        return new Outgoing(
                "inspection-results", "inspection.concluded.v1", mrnOf(number), UUID.randomUUID(), """
                {"caseId": "00000000-0000-7000-8000-000000000%s", "mrn": "%s", "version": 1, "outcome": "NOT_CONFORM",
                 "concludedAt": "%s", "officer": "officer", "importer": "%s", "customsOffice": "NLRTM001",
                 "items": [{"itemNumber": 1, "outcome": "NOT_CONFORM", "topic": "%s", "severity": "0.8"}], "reason": "r",
                 "messageToTrader": "m", "selection": {"causes": ["RISK"], "inclusionProbability": "1"}}
                """.formatted(
                                number, mrnOf(number), Instant.now(), importer, topic));
    }

    /** One declaration of each enterprise. */
    private static String mrnOf(String number) {
        return Mrn.mint(Instant.parse("2026-06-01T08:00:00Z"), new CountryCode("NL"), Long.parseLong(number))
                .value();
    }
}
