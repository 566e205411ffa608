package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.riskscoring.TheService;
import io.greenlane.riskscoring.feedback.HitRates;
import io.greenlane.riskscoring.regulation.AnItem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A criterion, from its draft to the first goods that it finds. */
@TheService
class CriteriaIT {

    private static final String PROPOSALS = "/criteria/proposals";

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private InstantSource clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RoutingTables tables;

    @Autowired
    private Replay replay;

    @Autowired
    private HitRates hitRates;

    private final Quay quay = new Quay();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "TRIAL-" + run.toUpperCase(java.util.Locale.ROOT);
    private final String importer = "NL7" + String.format("%08d", Math.abs(run.hashCode() % 100_000_000));
    private final String set = "set" + run;

    private Desk desk = new Desk(0);
    private String analyst = "";
    private String supervisor = "";

    @BeforeEach
    void open() {
        desk = new Desk(port);
        analyst = issuer.tokenFor("ana").withRoles("ANALYST").signed();
        supervisor = issuer.tokenFor("sue").withRoles("SUPERVISOR").signed();
    }

    @Test
    void aCriterionIsWrittenTestedApprovedByAnotherAndThenFindsItsGoods() {
        String before = Mrns.next();
        quay.send(shirts(before).lodged());
        assertThat(quay.awaitRouted(before, 1).path("lane").asString()).isEqualTo("GREEN");
        quay.sendConcluded(before, "NOT_CONFORM");
        await().until(() -> !jdbc.queryForList("select 1 from inspection_label where mrn = ?", before)
                .isEmpty());
        approveSet();

        String id = propose("declaration.importer in sets." + set, "1");
        assertProblem(desk.post(analyst, PROPOSALS + "/" + id + "/submission", ""), 409, "NOT_TESTED");
        assertThat(desk.post(analyst, PROPOSALS + "/" + id + "/backtest", "{\"declarations\": 100000}")
                        .status())
                .isEqualTo(202);
        await().until(() -> !proposal(id).path("backTest").isMissingNode());
        JsonNode tested = proposal(id).path("backTest");
        assertThat(tested.path("matches").asInt()).isEqualTo(1);
        assertThat(tested.path("notConform").asInt()).isEqualTo(1);
        assertThat(tested.path("precision").asString()).isEqualTo("1");
        assertThat(tested.path("sample").toString()).contains(before);

        assertThat(desk.post(analyst, PROPOSALS + "/" + id + "/submission", "").status())
                .isEqualTo(200);
        String both = issuer.tokenFor("ana").withRoles("ANALYST", "SUPERVISOR").signed();
        assertProblem(desk.post(both, PROPOSALS + "/" + id + "/approval", ""), 409, "SAME_PERSON");
        assertThat(desk.post(analyst, PROPOSALS + "/" + id + "/approval", "").status())
                .isEqualTo(403);
        assertThat(desk.post(supervisor, PROPOSALS + "/" + id + "/approval", "")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("ACTIVE");

        String after = Mrns.next();
        quay.send(shirts(after).lodged());
        JsonNode routed = quay.awaitRouted(after, 1);
        assertThat(routed.path("lane").asString()).isEqualTo("RED");
        assertThat(routed.at("/selection/causes/0").asString()).isEqualTo("CRITERION");
        assertThat(routed.path("reasons").toString()).contains("Open the first carton");
        assertThat(routed.at("/versions/criteria").asString()).startsWith("c-");
        assertThat(tables.decisions().of(after).getFirst().decision().criteria())
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.code()).isEqualTo(code);
                    assertThat(hit.drawn()).isTrue();
                });
        quay.sendConcluded(after, "NOT_CONFORM");
        await().untilAsserted(() -> assertThat(StreamSupport.stream(
                                desk.get(analyst, "/criteria/hit-rates?days=365")
                                        .body()
                                        .path("criteria")
                                        .spliterator(),
                                false)
                        .filter(rate -> rate.path("code").asString().equals(code)))
                .singleElement()
                .satisfies(rate -> {
                    assertThat(rate.path("examined").asInt()).isEqualTo(1);
                    assertThat(rate.path("notConform").asInt()).isEqualTo(1);
                    assertThat(rate.path("rate").asString()).isEqualTo("1");
                }));
        assertThat(replay.of(after)).allMatch(Replay.Replayed::same);
        assertThat(replay.of(before)).allMatch(Replay.Replayed::same);
        retire();
    }

    @Test
    void aTestOfAServiceThatWasKilledEndsSoonAndAnotherMayStart() {
        String id = propose("declaration.importer == \"NL000000000\"", "1");
        jdbc.update(
                "update criteria_proposal set backtest_done = 5, backtest_total = 9, backtest_at = ? where id = ?::uuid",
                clock.instant().minusSeconds(61).atOffset(ZoneOffset.UTC),
                id);

        await().until(() -> proposal(id).path("running").isMissingNode());
        assertThat(desk.post(analyst, PROPOSALS + "/" + id + "/backtest", "{\"declarations\": 1}")
                        .status())
                .isEqualTo(202);
        await().until(() -> !proposal(id).path("backTest").isMissingNode());
    }

    /** Other tests decide with the same service: what was found here finds nothing any more. */
    private void retire() {
        String id = propose("declaration.importer == \"NL000000000\"", "1");
        desk.post(analyst, PROPOSALS + "/" + id + "/backtest", "{\"declarations\": 1}");
        await().until(() -> !proposal(id).path("backTest").isMissingNode());
        desk.post(analyst, PROPOSALS + "/" + id + "/submission", "");
        desk.post(supervisor, PROPOSALS + "/" + id + "/approval", "");
    }

    @Test
    void aFlawIsToldWithItsPositionAndNothingIsKept() {
        JsonNode checked = desk.post(analyst, "/criteria/check", "{\"expression\": \"item.colour == 1\"}")
                .body();
        Desk.Answer refused = desk.post(analyst, PROPOSALS, body("item.netMassKg > \\\"x\\\"", "1.5"));

        assertThat(checked.at("/flaws/0/line").asInt()).isEqualTo(1);
        assertThat(checked.at("/flaws/0/message").asString()).contains("item");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("EXPRESSION_FLAWED")
                .contains("column")
                .contains("RATE_OUT_OF_RANGE");
        assertThat(desk.get(analyst, PROPOSALS + "?limit=50").text()).doesNotContain(code);
    }

    @Test
    void aLaneIsGivenByItsName() {
        Desk.Answer numbered = desk.post(analyst, PROPOSALS, body("true", "1").replace("\"RED\"", "3"));

        assertThat(numbered.status()).isEqualTo(400);
        assertThat(numbered.text()).contains("criterion.lane").contains("RED");
    }

    @Test
    void theControlDrawIsCountedApartAndEachOfItsGoodsForAllThatWereNotDrawn() {
        examined("FOUND", "2099-01-01T00:00:00Z", false, false, "0.02", "[{\"code\": \"FINDS\", \"drawn\": true}]");
        examined("CLEAN", "2099-01-01T00:00:00Z", true, false, "0.02", "[{\"code\": \"FINDS\", \"drawn\": true}]");
        examined("MATCHED", "2099-01-01T00:00:00Z", false, false, "0.02", "[{\"code\": \"OTHER\", \"drawn\": false}]");
        examined("LOT-BAD", "2099-01-01T00:00:00Z", false, true, "0.1", "null");
        for (int clean = 0; clean < 3; clean++) {
            examined("LOT-" + clean, "2099-01-01T00:00:00Z", true, true, "0.02", "null");
        }

        HitRates.HitRate counted = hitRates.since(Instant.parse("2098-01-01T00:00:00Z"));

        assertThat(counted.criteria()).singleElement().satisfies(rate -> {
            assertThat(rate.code()).isEqualTo("FINDS");
            assertThat(rate.examined()).isEqualTo(2);
            assertThat(rate.rate()).isEqualByComparingTo("0.5");
            assertThat(rate.lift()).isEqualByComparingTo("8");
        });
        assertThat(counted.selected().examined()).isEqualTo(3);
        assertThat(counted.selected().rate()).isEqualByComparingTo("0.6667");
        assertThat(counted.control().examined()).isEqualTo(4);
        assertThat(counted.control().notConform()).isEqualTo(1);
        assertThat(counted.control().rate()).as("10 of 160").isEqualByComparingTo("0.0625");
        jdbc.update("delete from inspection_label where concluded_at > '2098-01-01'");
        jdbc.update("delete from decision where decided_at < '2000-01-01'");
    }

    @Test
    void hitRatesLookBackAYearAtMost() {
        assertThat(desk.get(analyst, "/criteria/hit-rates?days=0").status()).isEqualTo(400);
        assertThat(desk.get(analyst, "/criteria/hit-rates?days=366").status()).isEqualTo(400);
        String trader = issuer.tokenFor("tom").withRoles("TRADER").signed();
        String officer = issuer.tokenFor("olga").withRoles("OFFICER").signed();
        assertThat(desk.get(trader, "/criteria/hit-rates").status()).isEqualTo(403);
        assertThat(desk.get(officer, "/criteria/hit-rates").status()).isEqualTo(403);
    }

    private void examined(String mrn, String at, boolean conform, boolean drawn, String rate, String criteria) {
        jdbc.update(
                "insert into inspection_label (mrn, conform, drawn_alone, concluded_at) values (?, ?, ?, ?::timestamptz)",
                run + mrn,
                conform,
                drawn,
                at);
        jdbc.update("""
                insert into decision (mrn, version, sequence, lane, decided_at, facts, decision)
                values (?, 1, 1, 'RED', '1999-01-01T00:00:00Z', '{}', ?)
                """, run + mrn, """
                {"criteria": %s, "selection": {"controlDraw": {"rate": %s, "drawn": %s}}}
                """.formatted(criteria, rate, drawn));
    }

    /** Another instance may have taken a set back that this one still knows. */
    @Test
    void nothingComesIntoForceBesideWhichAnythingDoesNotCompile() {
        approveSet();
        String id = propose("declaration.importer in sets." + set, "1");
        desk.post(analyst, PROPOSALS + "/" + id + "/backtest", "{\"declarations\": 1}");
        await().until(() -> !proposal(id).path("backTest").isMissingNode());
        desk.post(analyst, PROPOSALS + "/" + id + "/submission", "");

        jdbc.update("update criteria_proposal set state = 'REPLACED' where kind = 'SET' and name = ?", set);
        assertProblem(desk.post(supervisor, PROPOSALS + "/" + id + "/approval", ""), 409, "EXPRESSION_FLAWED");
        assertThat(proposal(id).path("state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void aTestOfAnExpressionThatIsAlwaysTrueWarnsOfItsLoad() {
        String mrn = Mrns.next();
        quay.send(shirts(mrn).lodged());
        quay.awaitRouted(mrn, 1);
        String id = propose("true", "1");

        desk.post(analyst, PROPOSALS + "/" + id + "/backtest", "{}");
        await().until(() -> !proposal(id).path("backTest").isMissingNode());

        assertThat(proposal(id).at("/backTest/warnings").toString()).contains("every declaration");
    }

    @Test
    void noTraderReadsOrWritesACriterion() {
        String trader = issuer.tokenFor("tom").withRoles("TRADER").signed();

        assertThat(desk.get(trader, "/criteria").status()).isEqualTo(403);
        assertThat(desk.get(trader, "/criteria/vocabulary").status()).isEqualTo(403);
        assertThat(desk.get(trader, PROPOSALS).status()).isEqualTo(403);
        assertThat(desk.post(trader, PROPOSALS, "{}").status()).isEqualTo(403);
        assertThat(desk.post(trader, "/criteria/check", "{}").status()).isEqualTo(403);
        assertThat(desk.get(null, "/criteria").status()).isEqualTo(401);
    }

    private void approveSet() {
        String id = desk.post(analyst, PROPOSALS, """
                        {"set": {"name": "%s", "title": "Trial", "members": ["%s"]}, "why": "A trial."}
                        """.formatted(set, importer))
                .body()
                .path("id")
                .asString();
        desk.post(analyst, PROPOSALS + "/" + id + "/submission", "");
        assertThat(desk.post(supervisor, PROPOSALS + "/" + id + "/approval", "").status())
                .isEqualTo(200);
    }

    private String propose(String expression, String rate) {
        Desk.Answer proposed = desk.post(analyst, PROPOSALS, body(expression, rate));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        return proposed.body().path("id").asString();
    }

    private String body(String expression, String rate) {
        return """
                {"criterion": {"code": "%s", "title": "A trial", "expression": "%s", "lane": "RED", "rate": %s,
                  "validFrom": "%s", "instructions": "Open the first carton"}, "why": "A trial."}
                """.formatted(
                        code,
                        expression.contains("\\") ? expression : expression.replace("\"", "\\\""),
                        rate,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private JsonNode proposal(String id) {
        return desk.get(supervisor, PROPOSALS + "/" + id).body();
    }

    private ADeclaration shirts(String mrn) {
        return aDeclaration().withMrn(mrn).of(AnItem.of("61091000").from("BD")).by(importer);
    }

    private static void assertProblem(Desk.Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains(problem);
    }
}
