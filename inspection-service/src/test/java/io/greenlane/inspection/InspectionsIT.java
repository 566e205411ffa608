package io.greenlane.inspection;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.houserules.platform.WithPlatform;
import io.greenlane.inspection.Outside.Answer;
import io.greenlane.inspection.Outside.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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

/** Events in, officers at work, events out: on a real database, a real broker and with real tokens. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPlatform(database = "inspection")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionsIT {

    private static final String SOUND = """
            {"outcome": "NOT_CONFORM", "reason": "Mixed waste", "messageToTrader": "The load is mixed waste.",
             "disposal": "TAKE_BACK",
             "items": [{"itemNumber": 1, "outcome": "NOT_CONFORM", "topic": "WASTE", "severity": "0.8"}]}
            """;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private Outside outside;
    private String officer;

    @BeforeAll
    void connect() {
        outside = new Outside(port);
        officer = officerCalled("officer");
    }

    @AfterAll
    void disconnect() {
        outside.close();
    }

    @Test
    void aDecisionToExamineOpensACaseAndTellsSo() {
        String mrn = "26NLOPENED00000001";
        outside.deliver(routed(mrn, 1, "GREEN", "NLRTM001", ""));
        outside.deliver(routed(mrn, 2, "RED", "NLRTM001", ""));

        String caseId = caseOf(mrn);
        Answer shown = outside.get(officer, "/api/v1/inspections/" + caseId);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("mrn")).isEqualTo(mrn);
        assertThat(shown.body().path("version").asInt()).isEqualTo(2);
        assertThat(shown.text("state")).isEqualTo("OPEN");
        assertThat(shown.body().toString()).doesNotContain("CONTROL_DRAW").doesNotContain("selection");
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .extracting(Outside.Event::type)
                .containsExactly("inspection.case-opened.v1"));
    }

    @Test
    void anOfficerClaimsExaminesAndConcludes() {
        String mrn = "26NLWHOLEPATH00001";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);

        assertThat(outside.post(officer, path + "/conclusion", SOUND).text("code"))
                .isEqualTo("CASE_NOT_CLAIMED");
        assertThat(outside.post(officer, path + "/claim", "").text("claimedBy")).isEqualTo("officer");
        assertThat(outside.post(officer, path + "/claim", "").status()).isEqualTo(200);
        Answer first = outside.post(officer, path + "/conclusion", SOUND);
        Answer again = outside.post(officer, path + "/conclusion", SOUND.replace("0.8", "0.80"));
        Answer different = outside.post(officer, path + "/conclusion", SOUND.replace("0.8", "0.3"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("state")).isEqualTo("CONCLUDED");
        assertThat(again).isEqualTo(first);
        assertThat(different.status()).isEqualTo(409);
        assertThat(different.text("code")).isEqualTo("CASE_CONCLUDED");
        outside.deliver(routed(mrn, 2, "RED", "NLRTM001", ""));
        assertThat(newCaseOf(mrn, 2)).isNotEqualTo(path);
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
    void aCancelledDeclarationLeavesTheWorkListUnlessAnOfficerIsAtTheGoods() {
        outside.deliver(routed("26NLCANCELLED00001", 1, "RED", "NLRTM001", ""));
        outside.deliver(routed("26NLCANCELLED00002", 1, "RED", "NLRTM001", ""));
        String open = "/api/v1/inspections/" + caseOf("26NLCANCELLED00001");
        String claimed = "/api/v1/inspections/" + caseOf("26NLCANCELLED00002");
        outside.post(officer, claimed + "/claim", "");

        outside.deliver(cancelled("26NLCANCELLED00001"));
        outside.deliver(cancelled("26NLCANCELLED00002"));

        await().untilAsserted(() ->
                assertThat(outside.get(officer, open).text("state")).isEqualTo("WITHDRAWN"));
        awaitCancelled("26NLCANCELLED00002");
        assertThat(outside.get(officer, claimed).text("state")).isEqualTo("CLAIMED");
        assertThat(outside.post(officer, claimed + "/release-claim", "").text("state"))
                .isEqualTo("WITHDRAWN");
        assertThat(outside.post(officer, open + "/claim", "").text("code")).isEqualTo("CASE_WITHDRAWN");
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", "26NLCANCELLED00002"))
                .extracting(Outside.Event::type)
                .endsWith("inspection.case-withdrawn.v1"));
    }

    @Test
    void aCaseThatIsGivenBackIsThereForTheNextOfficer() {
        outside.deliver(routed("26NLGIVENBACK00001", 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf("26NLGIVENBACK00001");
        outside.post(officer, path + "/claim", "");

        assertThat(outside.post(officerCalled("other"), path + "/release-claim", "")
                        .text("code"))
                .isEqualTo("CASE_CLAIMED_BY_ANOTHER");
        assertThat(outside.post(officer, path + "/release-claim", "").text("state"))
                .isEqualTo("OPEN");
        assertThat(outside.post(officerCalled("other"), path + "/claim", "").text("claimedBy"))
                .isEqualTo("other");
    }

    @Test
    void duplicatesAndAnotherOrderBetweenTheTopicsLeadToTheSameWorkList() {
        List<Outgoing> course = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            String mrn = mrn('A', number);
            course.add(routed(mrn, 1, "RED", "DEHAM001", ""));
            if (number % 2 == 0) {
                course.add(routed(mrn, 2, "RED", "DEHAM001", ""));
            }
            if (number % 3 == 0) {
                course.add(cancelled(mrn));
            }
        }
        course.forEach(outside::deliver);
        List<Outgoing> twin =
                new ArrayList<>(course.stream().map(InspectionsIT::ofTheTwin).toList());
        // Within a topic the order per declaration is Kafka's promise; between topics there is none.
        List<Outgoing> cancellationsFirst = new ArrayList<>(twin);
        cancellationsFirst.sort((one, other) -> one.topic().compareTo(other.topic()));
        cancellationsFirst.forEach(outside::deliver);
        List<Outgoing> onceMore = new ArrayList<>(twin);
        onceMore.addAll(course);
        Collections.shuffle(onceMore, new Random(7));
        onceMore.forEach(outside::deliver);
        List<Outgoing> behindThemAll = IntStream.range(0, 24)
                .mapToObj(number -> mrn('C', number))
                .flatMap(mrn -> Stream.of(routed(mrn, 1, "GREEN", "DEHAM001", ""), cancelled(mrn)))
                .toList();
        behindThemAll.forEach(outside::deliver);
        awaitHandled(
                Stream.of(course, twin, behindThemAll).flatMap(List::stream).toList());

        assertThat(undone('B')).hasSize(40 - 14).isEqualTo(undone('A'));
    }

    @Test
    void theMostUrgentCasesComeFirstPageByPage() {
        outside.deliver(routed("26NLAMSCOPPER00001", 1, "RED", "NLAMS001", ""));
        outside.deliver(routed("26NLAMSCOPPER00002", 1, "RED", "NLAMS001", ""));
        outside.deliver(
                routed("26NLAMSROSES000003", 1, "RED", "NLAMS001", ", \"perishableUntil\": \"2026-11-25T06:00:00Z\""));
        await().untilAsserted(() -> assertThat(mrns("/api/v1/inspections?office=NLAMS001"))
                .containsExactly("26NLAMSROSES000003", "26NLAMSCOPPER00001", "26NLAMSCOPPER00002"));

        Answer first = outside.get(officer, "/api/v1/inspections?office=NLAMS001&state=OPEN&limit=2");
        String next = first.text("next");

        assertThat(first.body().path("items")).hasSize(2);
        assertThat(mrns("/api/v1/inspections?office=NLAMS001&state=OPEN&limit=2&cursor=" + next))
                .containsExactly("26NLAMSCOPPER00002");
        assertThat(mrns("/api/v1/inspections?office=NLAMS001&state=CLAIMED,CONCLUDED"))
                .isEmpty();
        assertThat(outside.get(officer, "/api/v1/inspections?cursor=nonsense").status())
                .isEqualTo(400);
        assertThat(outside.get(officer, "/api/v1/inspections?state=LOST").status())
                .isEqualTo(400);
    }

    @Test
    void anotherOfficesCaseIsNotListedAndNotTouched() {
        outside.deliver(routed("26NLOTHEROFFICE001", 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf("26NLOTHEROFFICE001");
        String hamburg = issuer.officer("DEHAM001");

        assertThat(outside.get(hamburg, "/api/v1/inspections?office=NLRTM001")
                        .body()
                        .path("items"))
                .isEmpty();
        for (String deed : List.of("/claim", "/release-claim", "/conclusion")) {
            Answer refused = outside.post(hamburg, path + deed, deed.equals("/conclusion") ? SOUND : "");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("code")).isEqualTo("OFFICE_NOT_YOURS");
        }
        assertThat(outside.get(hamburg, path).status()).isEqualTo(403);
        assertThat(outside.get(officer, "/api/v1/inspections/" + new UUID(1, 1)).status())
                .isEqualTo(404);
    }

    @Test
    void nobodyButOfficersGetsIn() {
        String path = "/api/v1/inspections/" + new UUID(1, 1);
        for (String token :
                List.of(issuer.trader("NL900000018"), issuer.holderOf("AUDITOR"), issuer.holderOf("AUTHORITY"))) {
            assertThat(outside.get(token, "/api/v1/inspections").status()).isEqualTo(403);
            assertThat(outside.get(token, path).status()).isEqualTo(403);
            assertThat(outside.post(token, path + "/claim", "").status()).isEqualTo(403);
            assertThat(outside.post(token, path + "/release-claim", "").status())
                    .isEqualTo(403);
            assertThat(outside.post(token, path + "/conclusion", SOUND).status())
                    .isEqualTo(403);
        }
        String expired = issuer.tokenFor("officer")
                .withRoles("OFFICER")
                .withOffices("NLRTM001")
                .expired()
                .signed();
        assertThat(outside.get(expired, "/api/v1/inspections").status()).isEqualTo(401);
        assertThat(outside.get("", "/api/v1/inspections").status()).isEqualTo(401);
    }

    @Test
    void everyReadAndEveryDeedIsOnTheAuditTrail() {
        String mrn = "26NLAUDITTRAIL0001";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.get(officer, path);
        outside.post(officer, path + "/claim", "");
        outside.post(officer, path + "/release-claim", "");

        await().untilAsserted(() -> assertThat(outside.on("audit-records", "inspection-service"))
                .filteredOn(event -> event.body().path("mrns").toString().contains(mrn))
                .extracting(event -> event.body().path("action").asString())
                .contains("INSPECTIONS_LISTED", "INSPECTION_READ", "INSPECTION_CLAIMED", "INSPECTION_GIVEN_BACK"));
    }

    private String officerCalled(String name) {
        return issuer.tokenFor(name)
                .withRoles("OFFICER")
                .withOffices("NLRTM001", "NLAMS001", "DEHAM001")
                .signed();
    }

    private List<String> mrns(String path) {
        return values(outside.get(officer, path).body().path("items"), "mrn");
    }

    private String caseOf(String mrn) {
        return await().until(() -> listed(mrn), listed -> !listed.isEmpty()).getFirst();
    }

    private String newCaseOf(String mrn, int count) {
        return await().until(() -> listed(mrn), listed -> listed.size() == count)
                .getLast();
    }

    /** The ids of a declaration's cases, oldest first. */
    private List<String> listed(String mrn) {
        var items = outside.get(officer, "/api/v1/inspections?limit=500").body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("mrn").asString().equals(mrn))
                .map(item -> item.path("caseId").asString())
                .sorted()
                .toList();
    }

    private void awaitCancelled(String mrn) {
        await().untilAsserted(() -> assertThat(jdbc.queryForObject(
                        "select count(*) from known_declaration where mrn = ? and cancelled_at is not null",
                        Integer.class,
                        mrn))
                .isEqualTo(1));
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

    /** Versions of the undone cases of one family of declarations. */
    private Map<String, Integer> undone(char family) {
        var versions = new TreeMap<String, Integer>();
        jdbc.query(
                "select mrn, version from inspection_case where state in ('OPEN', 'CLAIMED') and mrn like ?",
                row -> {
                    versions.put(row.getString(1).substring(5), row.getInt(2));
                },
                "26NL" + family + "TWIN%");
        return versions;
    }

    private static String mrn(char family, int number) {
        return "26NL%cTWIN%09d".formatted(family, number);
    }

    private static Outgoing ofTheTwin(Outgoing event) {
        String key = event.key().replace("26NLA", "26NLB");
        return new Outgoing(
                event.topic(),
                event.type(),
                key,
                UUID.randomUUID(),
                event.body().replace("26NLA", "26NLB"));
    }

    private static Outgoing routed(String mrn, int version, String lane, String office, String moreOfTheItem) {
        return new Outgoing("routing-decisions", "routing.routed.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": %d, "sequence": 1, "lane": "%s", "importer": "NL900000018",
                 "customsOffice": "%s", "declarant": "NL900000018", "score": "60",
                 "reasons": [{"step": "CONTROL_DRAW", "code": "CONTROL_DRAW", "message": "Drawn."}],
                 "items": [{"itemNumber": 1, "commodityCode": "39159080", "countryOfOrigin": "MY",
                            "netMassKg": "24000.0" %s}],
                 "selection": {"causes": ["CONTROL_DRAW"], "inclusionProbability": "0.02"},
                 "examineBy": "2026-11-26T10:15:30Z"}
                """.formatted(
                        mrn, version, lane, office, moreOfTheItem));
    }

    private static Outgoing cancelled(String mrn) {
        return new Outgoing("declarations", "declaration.cancelled.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": 1, "cancelledAt": "2026-11-24T08:00:00Z", "reasonCode": "NOT_SHIPPED"}
                """.formatted(mrn));
    }

    private static List<String> values(tools.jackson.databind.JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }
}
