package io.greenlane.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.inspection.Outside.Answer;
import io.greenlane.inspection.Outside.Event;
import io.greenlane.inspection.Outside.Outgoing;
import io.greenlane.inspection.planning.DyingPlanner;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Goods get bay and slot by themselves, people settle what they like, and whatever dies leaves the last plan in force. */
class PlanningIT extends AtTheOffice {

    private static final String OFFICE = "NLRTM001";
    private static final String PLAN = "/api/v1/planning?office=" + OFFICE;
    private static final String CHANGES = "/api/v1/planning/changes";
    private static final ZoneId ROTTERDAM = ZoneId.of("Europe/Amsterdam");

    @Autowired
    private ApplicationContext context;

    @Test
    void goodsThatAreToBeExaminedGetABayAndASlotAndTheirReasons() {
        String mrn = "26NLPLANNED0000001";
        Event planned = planned(mrn);
        JsonNode assignment = assignment(planned);

        assertThat(planned.body().path("customsOffice").asString()).isEqualTo(OFFICE);
        assertThat(planned.body().path("bayKind").asString()).isEqualTo("SAMPLING");
        assertThat(assignment.path("bay").asString()).startsWith("RTM-S");
        assertThat(assignment.path("because")).hasSizeGreaterThanOrEqualTo(5);
        Answer plan = outside.get(officer, PLAN);
        assertThat(plan.body().path("version").asLong()).isPositive();
        assertThat(plan.body().path("score")).hasSize(4);
    }

    @Test
    void goodsGetNoSlotBeforeTheyAreThereInWhateverOrderTheTopicsCome() {
        Instant expected = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        String declaredFirst = "26NLATSEA000000001";
        String decidedFirst = "26NLATSEA000000002";
        tell(lodged(declaredFirst, expected));
        assertThat(fromOf(planned(declaredFirst))).isAfterOrEqualTo(expected);

        planned(decidedFirst);
        outside.deliver(lodged(decidedFirst, expected));
        for (String mrn : List.of(declaredFirst, decidedFirst)) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(anywhere(mrn))
                            .first()
                            .matches(found -> Instant.parse(found.path("from").asString())
                                                    .compareTo(expected)
                                            >= 0
                                    && found.path("expectedAt").asString().equals(expected.toString())));
            assertThat(outside.get(officer, "/api/v1/inspections/" + caseOf(mrn))
                            .text("expectedAt"))
                    .isEqualTo(expected.toString());
        }
    }

    @Test
    void anEstimateThatChangesAndAnArrivalMakeANewPlan() {
        Instant first = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        Instant later = first.plus(Duration.ofDays(1));
        String mrn = "26NLATSEA000000003";
        tell(lodged(mrn, first));
        assertThat(fromOf(planned(mrn))).isAfterOrEqualTo(first);
        Answer tooEarly = outside.put(
                supervisorOf(OFFICE),
                "/api/v1/planning/" + caseOf(mrn) + "/pin",
                "*",
                "{\"from\": \"" + quarterIn(Duration.ofHours(26)) + "\"}");
        assertThat(values(tooEarly.body().path("errors"), "code")).containsExactly("GOODS_NOT_THERE");

        outside.deliver(expected(mrn, later));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(fromOf(lastPlanOf(mrn))).isAfterOrEqualTo(later));
        outside.deliver(arrived(mrn, Instant.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(fromOf(lastPlanOf(mrn))).isBefore(later));
        assertThat(anywhere(mrn).getFirst().path("expectedAt").isMissingNode()).isTrue();
        assertThat(outside.get(officer, "/api/v1/inspections/" + caseOf(mrn)).text("arrivedAt"))
                .isNotEmpty();
    }

    @Test
    void aSupervisorSettlesAnExaminationAndTakesItBack() {
        String mrn = "26NLPINNED00000001";
        planned(mrn);
        String pin = "/api/v1/planning/" + caseOf(mrn) + "/pin";
        String supervisor = supervisorOf(OFFICE);

        Answer wrong = outside.put(supervisor, pin, "*", """
                {"officer": "demo-rtm-1", "bay": "RTM-C1"}""");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(values(wrong.body().path("errors"), "code"))
                .containsExactly("OFFICER_LACKS_SKILL", "BAY_KIND_WRONG");

        Answer done = outside.put(supervisor, pin, "*", """
                {"officer": "demo-rtm-4"}""");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text("pinnedBy")).isEqualTo("supervisor");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(anywhere(mrn))
                        .first()
                        .matches(found -> found.path("officer").asString().equals("demo-rtm-4")
                                && found.path("pinned").asBoolean()));

        assertThat(outside.delete(supervisor, pin).status()).isEqualTo(204);
        assertThat(outside.delete(supervisor, pin).status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(anywhere(mrn))
                        .first()
                        .matches(found -> !found.path("pinned").asBoolean()));
    }

    @Test
    void anOfficerSettlesOnlyWhatHeExaminesHimself() {
        String mrn = "26NLPINNED00000002";
        planned(mrn);
        String pin = "/api/v1/planning/" + caseOf(mrn) + "/pin";
        String one = officerOf("demo-rtm-3", OFFICE);

        assertThat(outside.put(one, pin, "*", "{\"officer\": \"demo-rtm-4\"}").text("code"))
                .isEqualTo("PIN_FOR_ANOTHER");
        assertThat(outside.put(one, pin, "*", "{\"officer\": \"demo-rtm-3\"}").status())
                .isEqualTo(200);
        Answer anothers = outside.delete(officerOf("demo-rtm-4", OFFICE), pin);
        assertThat(anothers.text("code")).isEqualTo("PIN_OF_ANOTHER");
        assertThat(anothers.body().at("/errors/0/message").asString()).contains("demo-rtm-3");
        assertThat(anothers.body().at("/errors/0/fix").asString())
                .isEqualTo("Have it taken back by who settled it, or by a supervisor.");
        assertThat(outside.put(officerOf("demo-rtm-4", OFFICE), pin, "*", "{\"officer\": \"demo-rtm-4\"}")
                        .text("code"))
                .isEqualTo("PIN_OF_ANOTHER");
        assertThat(outside.delete(one, pin).status()).isEqualTo(204);
    }

    @Test
    void whatAnOfficerHasClaimedStaysAndCannotBeSettledAnyMore() {
        String mrn = "26NLCLAIMED0000001";
        planned(mrn);
        String path = "/api/v1/inspections/" + caseOf(mrn);
        assertThat(outside.post(officer, path + "/claim", "").status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(anywhere(mrn))
                        .first()
                        .matches(found -> found.path("standing").asString().equals("RUNNING")));
        assertThat(outside.put(supervisorOf(OFFICE), "/api/v1/planning/" + caseOf(mrn) + "/pin", "*", """
                {"officer": "demo-rtm-4"}""")
                        .text("code"))
                .isEqualTo("CASE_NOT_OPEN");
        outside.post(officer, path + "/conclusion", CONFORM);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(anywhere(mrn)).isEmpty());
        assertThat(outside.plansOf(mrn)).extracting(Event::type).doesNotContain("inspection.plan-withdrawn.v1");
    }

    @Test
    void anAuditAfterTheReleaseIsNotPlanned() {
        String mrn = "26NLAUDITLATER0001";
        outside.deliver(routed(mrn, 1, "BLUE", OFFICE, ""));
        String caseId = await().until(
                        () -> jdbc.queryForList(
                                "select case_id::text from inspection_case where mrn = ?", String.class, mrn),
                        found -> !found.isEmpty())
                .getFirst();

        assertThat(outside.put(supervisorOf(OFFICE), "/api/v1/planning/" + caseId + "/pin", "*", """
                {"officer": "demo-rtm-4"}""")
                        .text("code"))
                .isEqualTo("CASE_NEEDS_NO_BAY");
    }

    @Test
    void whoTakesOnPapersIsSoonPlannedAroundThem() {
        String mrn = "26NLATDESK00000001";
        outside.deliver(papersAsked(mrn, 1, OFFICE));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        assertThat(outside.post(officerOf("demo-rtm-2", OFFICE), path + "/claim", "")
                        .status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(anywhere(mrn))
                        .first()
                        .matches(found -> found.path("standing").asString().equals("AT_DESK")
                                && found.path("officer").asString().equals("demo-rtm-2")));
        outside.post(officerOf("demo-rtm-2", OFFICE), path + "/assessment", """
                {"outcome": "ACCEPTED", "reason": "In order", "messageToTrader": "In order."}""");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(anywhere(mrn)).isEmpty());
    }

    @Test
    void goodsThatNeedNoExaminationAnyMoreLoseTheirSlot() {
        String mrn = "26NLUNPLANNED00001";
        planned(mrn);
        outside.deliver(cancelled(mrn));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(outside.plansOf(mrn))
                        .filteredOn(event -> event.type().equals("inspection.plan-withdrawn.v1"))
                        .extracting(event -> event.body().path("cause").asString())
                        .containsExactly("CASE_WITHDRAWN"));
        assertThat(anywhere(mrn)).isEmpty();
    }

    @Test
    void aSolverThatDiesLeavesTheLastPlanInForceAndIsTold() {
        String mrn = "26NLDYING000000001";
        JsonNode before = assignment(planned(mrn));
        await().atMost(Duration.ofSeconds(60)).until(() -> DyingPlanner.diesAt(OFFICE, context));

        Answer plan = outside.get(officer, PLAN);
        assertThat(plan.status()).isEqualTo(200);
        assertThat(plan.body().at("/failure/what").asString()).contains("The solver died");
        assertThat(plan.body().path("stale").asBoolean()).isTrue();
        assertThat(anywhere(mrn)).first().matches(found -> found.path("from").equals(before.path("from")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> context.getBean(MeterRegistry.class)
                                .get("greenlane.planning.failing")
                                .gauge()
                                .value()
                        >= 1);
        jdbc.update(
                "update office_planning set failed_at = now() - interval '1 hour' where customs_office = ?", OFFICE);
        outside.post(supervisorOf(OFFICE), "/api/v1/planning/" + OFFICE + "/replan", "");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> outside.get(officer, PLAN).body().path("failure").isMissingNode());
    }

    @Test
    void anInstanceThatVanishesWhileItPlansIsReplacedWhenItsLeaseEnds() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            jdbc.update(
                    "insert into office_planning (customs_office, wanted) values ('NLAMS001', 1) on conflict do nothing");
            return DyingPlanner.vanishesWith("NLAMS001", context);
        });
        assertThat(DyingPlanner.vanishesWith("NLAMS001", context)).isFalse();

        jdbc.update(
                "update office_planning set leased_until = now(), looked_at = null where customs_office = 'NLAMS001'");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.queryForObject(
                        "select looked_at is not null and leased_by is null from office_planning where customs_office = 'NLAMS001'",
                        Boolean.class));
        assertThat(outside.get(officer, "/api/v1/planning?office=NLAMS001")
                        .body()
                        .path("version")
                        .asLong())
                .isPositive();
    }

    @Test
    void nobodyReadsOrChangesThePlanOfAnOfficeThatIsNotHis() {
        String mrn = "26NLACCESS00000001";
        planned(mrn);
        String pin = "/api/v1/planning/" + caseOf(mrn) + "/pin";
        String replan = "/api/v1/planning/" + OFFICE + "/replan";
        String elsewhere = supervisorOf("DEHAM001");
        for (String token : List.of(issuer.trader("NL900000018"), issuer.holderOf("ANALYST"))) {
            assertThat(outside.get(token, PLAN).status()).isEqualTo(403);
            assertThat(outside.put(token, pin, "*", "{}").status()).isEqualTo(403);
            assertThat(outside.delete(token, pin).status()).isEqualTo(403);
            assertThat(outside.post(token, replan, "").status()).isEqualTo(403);
        }
        assertThat(outside.get(elsewhere, PLAN).text("code")).isEqualTo("OFFICE_NOT_YOURS");
        assertThat(outside.put(elsewhere, pin, "*", "{\"bay\": \"RTM-S1\"}").text("code"))
                .isEqualTo("OFFICE_NOT_YOURS");
        assertThat(outside.delete(elsewhere, pin).text("code")).isEqualTo("OFFICE_NOT_YOURS");
        assertThat(outside.post(elsewhere, replan, "").text("code")).isEqualTo("OFFICE_NOT_YOURS");
        assertThat(outside.post(officer, replan, "").status()).isEqualTo(403);
        assertThat(outside.get(officerOf("officer", "BEANR001"), "/api/v1/planning?office=BEANR001")
                        .text("code"))
                .isEqualTo("OFFICE_UNKNOWN");
        assertThat(outside.get("", PLAN).status()).isEqualTo(401);
    }

    @Test
    void whoLooksAtABoardIsToldOfAPinAndOfTheNewPlan() {
        String mrn = "26NLLIVE0000000001";
        planned(mrn);
        String supervisor = supervisorOf(OFFICE);
        JsonNode before = changes();
        outside.put(supervisor, "/api/v1/planning/" + caseOf(mrn) + "/pin", "*", "{\"officer\": \"demo-rtm-4\"}");
        JsonNode pinned = changes();

        assertThat(pinned.path("changes").asLong())
                .isGreaterThan(before.path("changes").asLong());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !changes().path("plannedAt").equals(pinned.path("plannedAt")));
        assertThat(outside.get(issuer.trader("NL900000018"), CHANGES).status()).isEqualTo(403);
        assertThat(outside.get(issuer.holderOf("ANALYST"), CHANGES).status()).isEqualTo(403);
        assertThat(outside.get("", CHANGES).status()).isEqualTo(401);
        outside.delete(supervisor, "/api/v1/planning/" + caseOf(mrn) + "/pin");
    }

    @Test
    void readingAndChangingAPlanIsOnTheAuditTrail() {
        String mrn = "26NLAUDITED0000001";
        planned(mrn);
        String pin = "/api/v1/planning/" + caseOf(mrn) + "/pin";
        String supervisor = supervisorOf(OFFICE);
        outside.get(officer, PLAN);
        outside.put(supervisor, pin, "*", "{\"officer\": \"demo-rtm-4\"}");
        outside.delete(supervisor, pin);
        outside.post(supervisor, "/api/v1/planning/" + OFFICE + "/replan", "");

        await().untilAsserted(() -> assertThat(outside.on("audit-records", "inspection-service"))
                .extracting(event -> event.body().path("action").asString())
                .contains("PLAN_READ", "INSPECTION_PINNED", "INSPECTION_UNPINNED", "PLAN_ASKED_FOR"));
    }

    /** The first event that tells the place of a new case. */
    private Event planned(String mrn) {
        outside.deliver(routed(mrn, 1, "RED", OFFICE, ""));
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> outside.plansOf(mrn).stream()
                                .filter(event -> event.type().equals("inspection.planned.v1"))
                                .toList(),
                        events -> !events.isEmpty())
                .getFirst();
    }

    private JsonNode changes() {
        return outside.get(officer, CHANGES)
                .body()
                .path("offices")
                .valueStream()
                .filter(one -> one.path("office").asString().equals(OFFICE))
                .findFirst()
                .orElseThrow();
    }

    private void tell(Outgoing event) {
        outside.deliver(event);
        awaitHandled(List.of(event));
    }

    private Event lastPlanOf(String mrn) {
        return outside.plansOf(mrn).getLast();
    }

    private static Instant fromOf(Event planned) {
        return Instant.parse(planned.body().path("from").asString());
    }

    private static Instant quarterIn(Duration ahead) {
        return Instant.ofEpochSecond(Instant.now().plus(ahead).getEpochSecond() / 900 * 900);
    }

    private JsonNode assignment(Event planned) {
        LocalDate day =
                LocalDate.ofInstant(Instant.parse(planned.body().path("from").asString()), ROTTERDAM);
        return StreamSupport.stream(
                        outside.get(officer, PLAN + "&day=" + day)
                                .body()
                                .path("assignments")
                                .spliterator(),
                        false)
                .filter(one -> one.path("mrn").asString().equals(planned.key()))
                .findFirst()
                .orElseThrow();
    }

    /** The case on any day of the plan. */
    private List<JsonNode> anywhere(String mrn) {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ROTTERDAM);
        return today.minusDays(1)
                .datesUntil(today.plusDays(9))
                .flatMap(day -> StreamSupport.stream(
                        outside.get(officer, PLAN + "&day=" + day)
                                .body()
                                .path("assignments")
                                .spliterator(),
                        false))
                .filter(one -> one.path("mrn").asString().equals(mrn))
                .toList();
    }

    private String supervisorOf(String office) {
        return issuer.tokenFor("supervisor")
                .withRoles("SUPERVISOR")
                .withOffices(office)
                .signed();
    }

    private String officerOf(String subject, String office) {
        return issuer.tokenFor(subject).withRoles("OFFICER").withOffices(office).signed();
    }
}
