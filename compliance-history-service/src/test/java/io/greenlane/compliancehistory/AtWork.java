package io.greenlane.compliancehistory;

import io.greenlane.compliancehistory.Outside.Answer;
import io.greenlane.compliancehistory.Outside.Outgoing;
import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.houserules.platform.WithPlatform;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPlatform(database = "compliance_history")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtWork {

    @Autowired
    TestIssuer issuer;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    Outside outside;
    String officer;
    String authority;
    String supervisor;

    /** Long enough ago for things to have happened since, and not too long for an audit to count. */
    private final Instant someMonthsAgo =
            Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(200));

    final String eightyClean = """
            {"auditedOn": "%s", "equivalentInspections": 80, "violations": 0, "sizeClass": "MEDIUM"}
            """.formatted(LocalDate.ofInstant(someMonthsAgo, ZoneOffset.UTC));

    @BeforeAll
    void connect() {
        outside = new Outside(port);
        officer = issuer.officer("NLRTM001");
        authority = issuer.holderOf("AUTHORITY");
        supervisor = issuer.holderOf("SUPERVISOR");
    }

    @AfterAll
    void disconnect() {
        outside.close();
    }

    /** An audit that counts: the authority has proposed it and a supervisor has confirmed it. */
    Answer audit(String eori, String key, String body) {
        return confirm(supervisor, eori, propose(eori, key, body).text("auditId"));
    }

    Answer propose(String eori, String key, String body) {
        return outside.post(authority, "/api/v1/traders/" + eori + "/audits", key, body);
    }

    Answer confirm(String token, String eori, String auditId) {
        return outside.post(token, "/api/v1/traders/" + eori + "/audits/" + auditId + "/confirmation", "", "");
    }

    Answer profile(String token, String eori) {
        return outside.get(token, "/api/v1/traders/" + eori + "/profile");
    }

    List<JsonNode> published(String eori) {
        return outside.on("compliance-profiles", eori).stream()
                .map(Outside.Event::body)
                .toList();
    }

    static String mrn(String eori, int number) {
        return "26NLA" + eori.substring(3) + "%05d".formatted(number);
    }

    Outgoing concluded(String eori, int number, String outcome, String severity) {
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
                        someMonthsAgo.plus(Duration.ofDays(40 + number % 50)),
                        eori,
                        outcome,
                        severity,
                        number % 7 == 3 ? "0.1" : "1"));
    }

    static Outgoing routed(String eori, int number) {
        String mrn = mrn(eori, number);
        return new Outgoing("routing-decisions", "routing.routed.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": 1, "sequence": 1, "lane": "RED", "importer": "%s",
                 "decidedAt": "2026-06-01T10:00:00Z", "selection": {"causes": ["PROHIBITION"], "inclusionProbability": "1"}}
                """.formatted(mrn, eori));
    }

    static Outgoing declaration(String what, String eori, int number) {
        String mrn = mrn(eori, number);
        return new Outgoing(
                "declarations", "declaration." + what + ".v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": 1, "importer": "%s", "declaration": {"importer": {"eori": "%s"}}}
                """.formatted(mrn, eori, eori));
    }

    static List<String> values(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }
}
