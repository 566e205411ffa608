package io.greenlane.compliancehistory;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.compliancehistory.Outside.Answer;
import io.greenlane.compliancehistory.Outside.Outgoing;
import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.houserules.platform.WithPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Events and audits in, profiles out: on a real database, a real broker and with real tokens. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPlatform(database = "compliance_history")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfilesIT {

    private static final String EIGHTY_CLEAN = """
            {"auditedOn": "2026-01-20", "equivalentInspections": 80, "violations": 0, "sizeClass": "MEDIUM"}
            """;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private Outside outside;
    private String officer;
    private String authority;

    @BeforeAll
    void connect() {
        outside = new Outside(port);
        officer = issuer.officer("NLRTM001");
        authority = issuer.holderOf("AUTHORITY");
    }

    @AfterAll
    void disconnect() {
        outside.close();
    }

    @Test
    void anAuditEarnsTrustAndTellsSo() {
        Answer recorded = audit("NL800000001", "seed-1", EIGHTY_CLEAN);

        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.text("tier")).isEqualTo("TRUSTED");
        assertThat(recorded.text("sizeClass")).isEqualTo("MEDIUM");
        await().untilAsserted(() -> assertThat(published("NL800000001"))
                .singleElement()
                .satisfies(profile -> {
                    assertThat(profile.path("tier").asString()).isEqualTo("TRUSTED");
                    assertThat(profile.path("revision").asInt()).isEqualTo(1);
                }));
        Answer own = profile(issuer.trader("NL800000001"), "NL800000001");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text("complianceRatePercent")).startsWith("99.");
        assertThat(values(own.body().path("reasons"), "code")).containsExactly("ENOUGH_CLEAN_INSPECTIONS");
    }

    @Test
    void aSeriousViolationSuspendsATrustedEnterpriseAtOnce() {
        audit("NL800000002", "seed-2", EIGHTY_CLEAN);
        outside.deliver(concluded("NL800000002", 1, "NOT_CONFORM", "0.8"));

        await().untilAsserted(() -> assertThat(published("NL800000002"))
                .extracting(profile -> profile.path("tier").asString())
                .containsExactly("TRUSTED", "SUSPENDED"));
        Answer own = profile(issuer.trader("NL800000002"), "NL800000002");
        assertThat(own.text("tier")).isEqualTo("SUSPENDED");
        assertThat(own.body().path("howToImprove")).isNotEmpty();
        assertThat(own.body().path("counts").path("notConform").asInt()).isEqualTo(1);
    }

    @Test
    void onlyAStepIsToldNotEveryInspection() {
        for (int number = 0; number < 9; number++) {
            outside.deliver(concluded("NL800000003", number, "CONFORM", "0"));
        }
        await().untilAsserted(() -> assertThat(profile(officer, "NL800000003")
                        .body()
                        .path("counts")
                        .path("examined")
                        .asInt())
                .isEqualTo(9));

        await().untilAsserted(() -> assertThat(published("NL800000003"))
                .isNotEmpty()
                .hasSizeLessThan(4)
                .extracting(profile -> profile.path("revision").asInt())
                .isSorted());
    }

    @Test
    void whileProhibitedGoodsWaitForTheirExaminationTrustRests() {
        audit("NL800000004", "seed-4", EIGHTY_CLEAN);
        outside.deliver(routed("NL800000004", 1));
        await().untilAsserted(() ->
                assertThat(profile(officer, "NL800000004").text("tier")).isEqualTo("STANDARD"));

        outside.deliver(concluded("NL800000004", 1, "CONFORM", "0"));

        await().untilAsserted(() -> assertThat(published("NL800000004"))
                .extracting(profile -> profile.path("tier").asString())
                .containsExactly("TRUSTED", "STANDARD", "TRUSTED"));
        outside.deliver(routed("NL800000004", 2));
        await().untilAsserted(() -> assertThat(published("NL800000004")).hasSize(4));
        outside.deliver(declaration("cancelled", "NL800000004", 2));
        await().untilAsserted(() ->
                assertThat(profile(officer, "NL800000004").text("tier")).isEqualTo("TRUSTED"));
    }

    @Test
    void declarationsAreCountedByWhatBecameOfThem() {
        Stream.of(
                        declaration("lodged", "NL800000005", 1),
                        declaration("cleared", "NL800000005", 1),
                        declaration("lodged", "NL800000005", 2),
                        declaration("held", "NL800000005", 2),
                        declaration("held", "NL800000005", 2),
                        declaration("cleared", "NL800000005", 2),
                        declaration("lodged", "NL800000005", 3))
                .forEach(outside::deliver);

        await().untilAsserted(() -> assertThat(
                        profile(officer, "NL800000005").body().path("counts").toString())
                .isEqualTo("{\"lodged\":3,\"clearedUntouched\":1,\"held\":1,\"examined\":0,\"notConform\":0}"));
    }

    @Test
    void duplicatesAndAnotherOrderLeadToTheSameProfile() {
        List<Outgoing> course = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            course.add(declaration("lodged", "NL81000000" + number % 5, number));
            course.add(routed("NL81000000" + number % 5, number));
            course.add(
                    concluded("NL81000000" + number % 5, number, number % 13 == 0 ? "NOT_CONFORM" : "CONFORM", "0.3"));
        }
        course.forEach(outside::deliver);
        List<Outgoing> twin =
                new ArrayList<>(course.stream().map(ProfilesIT::ofTheTwin).toList());
        List<Outgoing> disorder = new ArrayList<>(twin);
        disorder.addAll(twin.subList(0, 90));
        disorder.addAll(course.subList(0, 90));
        Collections.shuffle(disorder, new Random(11));
        disorder.forEach(outside::deliver);
        awaitHandled(Stream.of(course, twin).flatMap(List::stream).toList());

        for (int enterprise = 0; enterprise < 5; enterprise++) {
            String eori = "NL81000000" + enterprise;
            assertThat(standing("NL82000000" + enterprise)).isEqualTo(standing(eori));
            assertThat(profile(officer, eori).body().path("counts"))
                    .isEqualTo(
                            profile(officer, "NL82000000" + enterprise).body().path("counts"));
        }
    }

    @Test
    void anAuditSentTwiceCountsOnceAndAKeyStandsForOneRequest() throws Exception {
        String path = "/api/v1/traders/NL800000006/audits";
        List<Callable<Answer>> atOnce = IntStream.range(0, 5)
                .<Callable<Answer>>mapToObj(number -> () -> outside.post(authority, path, "twice", EIGHTY_CLEAN))
                .toList();
        List<Answer> answers = new ArrayList<>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : clients.invokeAll(atOnce)) {
                answers.add(answer.get());
            }
        }
        Answer replayed = outside.post(authority, path, "twice", EIGHTY_CLEAN);

        assertThat(answers)
                .extracting(Answer::status)
                .contains(201)
                .allSatisfy(status -> assertThat(status).isIn(201, 409));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).containsOnly(replayed);
        assertThat(jdbc.queryForObject("select count(*) from fact where eori = 'NL800000006'", Integer.class))
                .isEqualTo(1);
        Answer other = outside.post(authority, path, "twice", EIGHTY_CLEAN.replace("80", "81"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(outside.post(authority, path, "", EIGHTY_CLEAN).text("code")).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(jdbc.queryForObject("select count(*) from fact where eori = 'NL800000006'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void everythingThatIsWrongWithAnAuditIsToldAtOnce() {
        Answer broken = audit("nl", "broken", """
                {"auditedOn": "2099-01-01", "equivalentInspections": 0, "violations": -1, "sizeClass": "HUGE"}
                """);

        assertThat(broken.status()).isEqualTo(422);
        assertThat(values(broken.body().path("errors"), "path"))
                .containsExactly("eori", "auditedOn", "equivalentInspections", "violations", "sizeClass");
        assertThat(audit("NL800000007", "odd", "{\"equivalentInspections\": \"80\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anEnterpriseNobodyKnowsHasAProfileThatSaysSo() {
        Answer own = profile(issuer.trader("NL900000018"), "NL900000018");

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text("tier")).isEqualTo("STANDARD");
        assertThat(own.text("effectiveInspections")).isEqualTo("0.0");
        assertThat(values(own.body().path("reasons"), "code")).containsExactly("NOTHING_KNOWN_YET");
        assertThat(profile(officer, "NL900000018").body()).isEqualTo(own.body());
    }

    @Test
    void aTraderSeesHisOwnProfileAndNobodyElses() {
        assertThat(profile(issuer.trader("DE4711000222"), "NL800000001").status())
                .isEqualTo(404);
        String traderAndPartner = issuer.tokenFor("both")
                .withRoles("TRADER", "PARTNER")
                .withEori("DE4711000222")
                .signed();
        assertThat(profile(traderAndPartner, "NL800000001").status()).isEqualTo(404);
        assertThat(profile(officer, "not-an-eori").status()).isEqualTo(404);
    }

    @Test
    void everyRoleDoesWhatItMayAndNothingElse() {
        for (String role : List.of("SUPERVISOR", "ANALYST", "AUTHORITY", "AUDITOR")) {
            assertThat(profile(issuer.holderOf(role), "NL900000018").status()).isEqualTo(200);
        }
        for (String role : List.of("LAB", "CERTIFIER", "PARTNER", "OPERATOR")) {
            assertThat(profile(issuer.holderOf(role), "NL900000018").status()).isEqualTo(403);
        }
        for (String token : List.of(issuer.trader("NL900000018"), officer, issuer.holderOf("AUDITOR"))) {
            assertThat(outside.post(token, "/api/v1/traders/NL900000018/audits", "mine", EIGHTY_CLEAN)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(profile("", "NL900000018").status()).isEqualTo(401);
    }

    private Answer audit(String eori, String key, String body) {
        return outside.post(authority, "/api/v1/traders/" + eori + "/audits", key, body);
    }

    private Answer profile(String token, String eori) {
        return outside.get(token, "/api/v1/traders/" + eori + "/profile");
    }

    private List<JsonNode> published(String eori) {
        return outside.on("compliance-profiles", eori).stream()
                .map(Outside.Event::body)
                .toList();
    }

    private String standing(String eori) {
        String standing = jdbc.queryForObject(
                "select standing::text || published::text from profile where eori = ?", String.class, eori);
        // The cases of twins differ in their ids and in nothing else.
        return String.valueOf(standing)
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
                .replace("26NLB", "26NLA");
    }

    private void awaitHandled(List<Outgoing> events) {
        String ids = events.stream().map(event -> event.id().toString()).collect(joining(","));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.queryForObject(
                                "select count(*) from chassis.inbox where event_id = any(string_to_array(?, ',')::uuid[])",
                                Integer.class,
                                ids))
                        .isEqualTo(events.size()));
    }

    private static Outgoing ofTheTwin(Outgoing event) {
        String body = event.body()
                .replace("NL81000000", "NL82000000")
                .replace("26NLA", "26NLB")
                .replace("\"00000000-0000-7000-8000", "\"00000000-0000-7000-9000");
        return new Outgoing(
                event.topic(), event.type(), event.key().replace("26NLA", "26NLB"), UUID.randomUUID(), body);
    }

    private static String mrn(String eori, int number) {
        return "26NLA" + eori.substring(3) + "%05d".formatted(number);
    }

    private static Outgoing concluded(String eori, int number, String outcome, String severity) {
        String mrn = mrn(eori, number);
        return new Outgoing("inspection-results", "inspection.concluded.v1", mrn, UUID.randomUUID(), """
                {"caseId": "00000000-0000-7000-8000-%s%04d", "mrn": "%s", "version": 1, "outcome": "%s",
                 "concludedAt": "%s", "officer": "officer", "importer": "%s", "customsOffice": "NLRTM001",
                 "items": [{"itemNumber": 1, "outcome": "%s", "severity": "%s"}], "reason": "r",
                 "messageToTrader": "m", "selection": {"causes": ["RISK"], "inclusionProbability": "%s"}}
                """.formatted(
                        eori.substring(3),
                        number,
                        mrn,
                        outcome,
                        Instant.parse("2026-03-01T10:00:00Z").plus(Duration.ofDays(number % 50)),
                        eori,
                        outcome,
                        severity,
                        number % 7 == 3 ? "0.1" : "1"));
    }

    private static Outgoing routed(String eori, int number) {
        String mrn = mrn(eori, number);
        return new Outgoing("routing-decisions", "routing.routed.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": 1, "sequence": 1, "lane": "RED", "importer": "%s",
                 "selection": {"causes": ["PROHIBITION"], "inclusionProbability": "1"}}
                """.formatted(mrn, eori));
    }

    private static Outgoing declaration(String what, String eori, int number) {
        String mrn = mrn(eori, number);
        return new Outgoing(
                "declarations", "declaration." + what + ".v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": 1, "importer": "%s", "declaration": {"importer": {"eori": "%s"}}}
                """.formatted(mrn, eori, eori));
    }

    private static List<String> values(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }
}
