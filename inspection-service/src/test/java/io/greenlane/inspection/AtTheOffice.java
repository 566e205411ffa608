package io.greenlane.inspection;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.houserules.platform.WithPlatform;
import io.greenlane.inspection.Outside.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The service at work on a real database and a real broker; all tests that extend this share one of each. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "greenlane.cases.look-for-late=PT0.2S")
@WithPlatform(database = "inspection")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtTheOffice {

    static final String NOT_CONFORM = """
            {"outcome": "NOT_CONFORM", "reason": "Mixed waste", "messageToTrader": "The load is mixed waste.",
             "disposal": "TAKE_BACK",
             "items": [{"itemNumber": 1, "outcome": "NOT_CONFORM", "topic": "WASTE", "severity": "0.8"}]}
            """;

    static final String EVERY_STATE = "/api/v1/inspections?state=OPEN,CLAIMED,CONCLUDED,WITHDRAWN";

    static final String CONFORM = """
            {"outcome": "CONFORM", "reason": "As declared", "messageToTrader": "In order.",
             "items": [{"itemNumber": 1, "outcome": "CONFORM"}]}
            """;

    @Autowired
    TestIssuer issuer;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    Outside outside;
    String officer;

    @BeforeAll
    void connect() {
        outside = new Outside(port);
        officer = officerCalled("officer");
    }

    @AfterAll
    void disconnect() {
        outside.close();
    }

    String officerCalled(String name) {
        return issuer.tokenFor(name)
                .withRoles("OFFICER")
                .withOffices("NLRTM001", "NLAMS001", "DEHAM001")
                .signed();
    }

    String supervisorCalled(String name) {
        return issuer.tokenFor(name)
                .withRoles("SUPERVISOR")
                .withOffices("NLRTM001")
                .signed();
    }

    String caseOf(String mrn) {
        return await().until(() -> listed(mrn), listed -> !listed.isEmpty()).getFirst();
    }

    String newCaseOf(String mrn, int count) {
        return await().until(() -> listed(mrn), listed -> listed.size() == count)
                .getLast();
    }

    /** The ids of a declaration's cases, oldest first. */
    List<String> listed(String mrn) {
        var items = outside.get(officer, EVERY_STATE + "&limit=500").body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("mrn").asString().equals(mrn))
                .map(item -> item.path("caseId").asString())
                .sorted()
                .toList();
    }

    void awaitHandled(List<Outgoing> events) {
        String ids = events.stream().map(event -> event.id().toString()).collect(joining(","));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.queryForObject(
                                "select count(*) from chassis.inbox where event_id = any(string_to_array(?, ',')::uuid[])",
                                Integer.class,
                                ids))
                        .isEqualTo(events.size()));
    }

    static Outgoing routed(String mrn, int version, String lane, String office, String moreOfTheItem) {
        return routedFor("CONTROL_DRAW", mrn, version, lane, office, moreOfTheItem);
    }

    static Outgoing routedFor(String cause, String mrn, int version, String lane, String office, String moreOfTheItem) {
        return new Outgoing("routing-decisions", "routing.routed.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": %d, "sequence": 1, "lane": "%s", "importer": "NL900000018",
                 "customsOffice": "%s", "declarant": "NL900000018", "score": "60",
                 "decidedAt": "2026-11-23T10:15:30Z",
                 "reasons": [{"step": "%s", "code": "%s", "message": "Selected."}],
                 "items": [{"itemNumber": 1, "commodityCode": "39159080", "countryOfOrigin": "MY",
                            "netMassKg": "24000.0" %s}],
                 "selection": {"causes": ["%s"], "inclusionProbability": "0.02"},
                 "examineBy": "2026-11-26T10:15:30Z"}
                """.formatted(
                        mrn, version, lane, office, cause, cause, moreOfTheItem, cause));
    }

    /** A decision that asks for a look at the papers. */
    static Outgoing papersAsked(String mrn, int version, String office) {
        return new Outgoing(
                "routing-decisions", "routing.routed.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": %d, "sequence": 1, "lane": "YELLOW", "importer": "NL900000018",
                 "customsOffice": "%s", "declarant": "NL900000018", "score": "20", "decidedAt": "2026-11-23T10:15:30Z",
                 "reasons": [{"step": "CRITERION", "code": "SHELL-COMPANIES", "itemNumber": 1, "message": "A shell."}],
                 "holds": [{"code": "DOCUMENTARY_CHECK", "message": "An officer looks.", "fix": "Nothing to do.",
                            "owner": "CUSTOMS", "deadline": "2026-12-07T10:15:30Z", "onTimeout": "ESCALATE"}],
                 "items": [{"itemNumber": 1, "commodityCode": "09012100", "countryOfOrigin": "BR"}],
                 "selection": {"causes": [], "inclusionProbability": "0.02"}}
                """.formatted(mrn, version, office));
    }

    /** A decision to release and to audit afterwards, drawn at 2 %. */
    static Outgoing toAudit(String mrn, String office) {
        return new Outgoing(
                "routing-decisions", "routing.routed.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": 1, "sequence": 1, "lane": "BLUE", "importer": "NL900000018",
                 "customsOffice": "%s", "declarant": "NL900000018", "score": "20", "decidedAt": "2026-11-23T10:15:30Z",
                 "reasons": [{"step": "AUDIT", "code": "AUDIT_DRAW", "message": "Drawn."}], "holds": [],
                 "items": [{"itemNumber": 1, "commodityCode": "09012100", "countryOfOrigin": "BR"}],
                 "selection": {"causes": [], "inclusionProbability": "0.02",
                               "auditDraw": {"rate": "0.02", "drawn": true}}}
                """.formatted(mrn, office));
    }

    static Outgoing released(String mrn) {
        return new Outgoing("declarations", "declaration.released.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": 1, "releasedAt": "2026-11-24T08:00:00Z"}
                """.formatted(mrn));
    }

    /** A declaration of goods that are still under way. */
    static Outgoing lodged(String mrn, Instant expectedAt) {
        return new Outgoing(
                "declarations", "declaration.lodged.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": 1, "declaration": {"transport": {"estimatedArrival": "%s"}}}
                """.formatted(mrn, expectedAt));
    }

    static Outgoing expected(String mrn, Instant at) {
        return new Outgoing(
                "declarations", "declaration.arrival-expected.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": 1, "expectedAt": "%s"}
                """.formatted(mrn, at));
    }

    static Outgoing arrived(String mrn, Instant at) {
        return new Outgoing("declarations", "declaration.arrived.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": 1, "arrivedAt": "%s"}
                """.formatted(mrn, at));
    }

    static Outgoing cancelled(String mrn) {
        return new Outgoing("declarations", "declaration.cancelled.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": 1, "cancelledAt": "2026-11-24T08:00:00Z", "reasonCode": "NOT_SHIPPED"}
                """.formatted(mrn));
    }

    static Outgoing refused(String mrn) {
        return new Outgoing("declarations", "declaration.refused.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": 1, "refusedAt": "2026-11-24T08:00:00Z", "cause": "HOLD_TIMED_OUT",
                 "reason": "Not settled in time."}
                """.formatted(mrn));
    }

    static List<String> values(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }
}
