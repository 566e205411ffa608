package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.riskscoring.TheService;
import io.greenlane.riskscoring.balance.APolicy;
import io.greenlane.riskscoring.balance.Policies;
import io.greenlane.riskscoring.regulation.AnItem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What another policy would do, shown before anybody chooses it. */
@TheService
class PolicySimulationIT {

    private static final String DRAFT = """
            {"id": "draft", "validFrom": "2026-01-01",
             "controlRates": {"TRUSTED": "0.02", "STANDARD": "0.1", "WATCHED": "0.2", "SUSPENDED": "0.3"},
             "riskThresholds": {"TRUSTED": "80", "STANDARD": "50", "WATCHED": "40", "SUSPENDED": "20"},
             "examinationHours": {"RED": 72}, "documentDays": 14}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private Policies policies;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private InstantSource clock;

    private final Quay quay = new Quay();

    @Test
    void aDraftIsHeldAgainstThePastAndChangesNothing() {
        Desk desk = new Desk(port);
        String analyst = issuer.tokenFor("ana").withRoles("ANALYST").signed();
        String mrn = Mrns.next();
        quay.send(
                aDeclaration().withMrn(mrn).of(AnItem.of("61091000").from("BD")).lodged());
        quay.awaitRouted(mrn, 1);
        String before = desk.get(analyst, "/policy").text();

        JsonNode simulated = desk.post(analyst, "/policy/simulation?declarations=20000", DRAFT)
                .body();

        int declarations = simulated.path("declarations").asInt();
        assertThat(declarations).isPositive();
        // Nobody is drawn by the policy in force; the draft draws a tenth of the ordinary.
        assertThat(number(simulated, "examinedAfter")).isGreaterThan(number(simulated, "examinedBefore"));
        assertThat(simulated.path("whom").toString()).contains("STANDARD");
        assertThat(simulated.path("frontier")).hasSize(8);
        JsonNode frontier = simulated.path("frontier");
        assertThat(number(frontier.get(0), "examined")).isGreaterThanOrEqualTo(number(frontier.get(7), "examined"));
        assertThat(desk.get(analyst, "/policy").text()).isEqualTo(before);
    }

    @Test
    void itIsToldHowLongGoodsWouldWaitAsLongAsExaminationsTakeWhatTheyTook() {
        Desk desk = new Desk(port);
        String analyst = issuer.tokenFor("ana").withRoles("ANALYST").signed();
        String mrn = Mrns.next();
        quay.send(
                aDeclaration().withMrn(mrn).of(AnItem.of("61091000").from("BD")).lodged());
        quay.awaitRouted(mrn, 1);
        quay.sendConcluded(mrn, "CONFORM", clock.instant().plus(Duration.ofHours(10)));
        await().until(() -> !jdbc.queryForList("select 1 from inspection_label where mrn = ?", mrn)
                .isEmpty());

        // All but the trusted are examined.
        String draft = DRAFT.replace("\"0.2\"", "\"1\"")
                .replace("\"0.3\"", "\"1\"")
                .replace("\"0.1\"", "\"1\"")
                .replace("\"0.02\"", "\"0.2\"");
        JsonNode simulated = desk.post(analyst, "/policy/simulation?declarations=20000", draft)
                .body();

        JsonNode times = simulated.path("timesToClear");
        assertThat(times.path("examinationsObserved").asInt())
                .as(simulated.toString())
                .isPositive();
        assertThat(number(times.path("after"), "p95")).isPositive();
        assertThat(number(times.path("after"), "p95")).isGreaterThanOrEqualTo(number(times.path("before"), "p95"));
        assertThat(number(times.path("after"), "median"))
                .isGreaterThanOrEqualTo(number(times.path("before"), "median"));
        JsonNode frontier = simulated.path("frontier");
        assertThat(number(frontier.get(0).path("hoursToClear"), "p95"))
                .isGreaterThanOrEqualTo(number(frontier.get(7).path("hoursToClear"), "p95"));
    }

    @Test
    void aSimulationOfBeforeTimesWereToldIsStillRead() {
        Simulated kept = EventJson.mapper().readValue("""
                {"declarations": 1, "lanesBefore": {}, "lanesAfter": {}, "examinedBefore": "0", "examinedAfter": "0",
                 "perDayAfter": "0", "capacityPerDay": 0, "knownViolations": 0, "foundBefore": "0", "foundAfter": "0",
                 "whom": [], "frontier": [{"thresholdFactor": "1", "examined": "0", "found": "0"}], "warnings": []}
                """, Simulated.class);

        assertThat(kept.timesToClear()).isEqualTo(Simulated.TimesToClear.UNKNOWN);
    }

    @Test
    void aPolicyComesIntoForceOnceItWasSimulatedAndAnotherAgrees() {
        Desk desk = new Desk(port);
        String analyst = issuer.tokenFor("ana").withRoles("ANALYST").signed();
        String supervisor = issuer.tokenFor("sue").withRoles("SUPERVISOR").signed();
        // Valid on a day of its own, since other tests decide with the same service.
        String itsDay = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusYears(9)
                .toString();
        String draft = DRAFT.replace("2026-01-01", itsDay);
        String body = "{\"policy\": " + draft + ", \"why\": \"A trial.\"}";

        Desk.Answer proposed = desk.post(analyst, "/policy/proposals", body);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        String path = "/policy/proposals/" + proposed.body().path("id").asString();
        assertThat(desk.post(supervisor, path + "/approval", "").text()).contains("NOT_SIMULATED");
        assertThat(desk.post(supervisor, path + "/simulation", "").status()).isEqualTo(403);
        assertThat(desk.post(supervisor, "/policy/simulation", draft).status()).isEqualTo(403);
        assertThat(desk.post(analyst, path + "/simulation", "").status()).isEqualTo(200);
        assertThat(desk.get(supervisor, path).body().has("simulation")).isTrue();
        assertThat(desk.post(analyst, path + "/approval", "").status()).isEqualTo(403);
        String both = issuer.tokenFor("ana").withRoles("ANALYST", "SUPERVISOR").signed();
        assertThat(desk.post(both, path + "/approval", "").text()).contains("SAME_PERSON");
        assertThat(desk.post(supervisor, path + "/approval", "").status()).isEqualTo(200);

        assertThat(policies.inForceOn(LocalDate.parse(itsDay).plusDays(1)))
                .hasValueSatisfying(policy -> assertThat(policy.id()).isEqualTo("draft"));
        assertThat(policies.inForceOn(LocalDate.parse("2027-01-01")))
                .hasValueSatisfying(policy -> assertThat(policy.id()).isNotEqualTo("draft"));
        assertThat(desk.post(supervisor, path + "/approval", "").text()).contains("PROPOSAL_CLOSED");
    }

    @Test
    void aPolicyBeginsTodayOrWithinTenYears() {
        Desk desk = new Desk(port);
        String analyst = issuer.tokenFor("ana").withRoles("ANALYST").signed();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String body = "{\"policy\": " + DRAFT + ", \"why\": \"A trial.\"}";

        Desk.Answer past = desk.post(
                analyst,
                "/policy/proposals",
                body.replace("2026-01-01", today.minusDays(1).toString()));
        Desk.Answer far = desk.post(
                analyst,
                "/policy/proposals",
                body.replace("2026-01-01", today.plusYears(10).plusDays(1).toString()));

        assertThat(past.status()).isEqualTo(422);
        assertThat(past.text()).contains("VALID_FROM_IN_THE_PAST", "policy.validFrom");
        assertThat(far.status()).isEqualTo(422);
        assertThat(far.text()).contains("VALID_FROM_TOO_FAR_AHEAD");
        assertThat(desk.post(analyst, "/policy/simulation", DRAFT.replace("2026-01-01", "2020-01-01"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNoPolicyIsToldFlawByFlaw() {
        Desk desk = new Desk(port);
        String analyst = issuer.tokenFor("ana").withRoles("ANALYST").signed();

        Desk.Answer flawed = desk.post(
                analyst,
                "/policy/simulation",
                DRAFT.replace("\"STANDARD\": \"0.1\"", "\"STANDARD\": \"1.1\"")
                        .replace("\"documentDays\": 14", "\"documentDays\": 0"));
        Desk.Answer unknown = desk.post(analyst, "/policy/simulation", "{\"colour\": 1}");
        Desk.Answer none = desk.post(analyst, "/policy/simulation", "null");

        assertThat(flawed.status()).isEqualTo(422);
        assertThat(flawed.text()).contains("controlRates.STANDARD").contains("documentDays");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("\"path\":\"colour\"").doesNotContain("io.greenlane");
        assertThat(none.status()).isBetween(400, 422);
        Desk.Answer absent =
                desk.post(analyst, "/policy/simulation", DRAFT.replace("\"STANDARD\": \"0.1\"", "\"STANDARD\": null"));
        assertThat(absent.text()).contains("controlRates.STANDARD is missing");
        assertThat(desk.post(analyst, "/policy/simulation?declarations=0", DRAFT)
                        .status())
                .isEqualTo(422);
        Desk.Answer foreign = desk.post(analyst, "/policy/simulation", APolicy.textNaming("declaration"));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.text()).contains("\"path\":\"model\"", "only declarations");
        assertThat(desk.post(analyst, "/policy/simulation", APolicy.textNaming("declarations"))
                        .status())
                .isEqualTo(200);
        assertThat(desk.post(analyst, "/policy/simulation", "{}").text())
                .contains("needs an id and a validFrom.\"")
                .doesNotContain("..");
    }

    @Test
    void fewDeclarationsHideNothingOfWhatAPolicyAsksForInADay() {
        Desk desk = new Desk(port);
        String analyst = issuer.tokenFor("ana").withRoles("ANALYST").signed();
        for (String mrn : List.of(Mrns.next(), Mrns.next())) {
            quay.send(aDeclaration().withMrn(mrn).lodged());
            quay.awaitRouted(mrn, 1);
        }
        String everybody = APolicy.textNaming("declarations").replace("\"0\"", "\"1\"");

        JsonNode simulated = desk.post(analyst, "/policy/simulation?declarations=1", everybody)
                .body();

        assertThat(number(simulated, "examinedAfter")).isEqualByComparingTo("1");
        assertThat(number(simulated, "perDayAfter")).isGreaterThanOrEqualTo(new BigDecimal("2"));
        assertThat(simulated.path("capacityPerDay").asInt() > 0
                        || simulated.path("warnings").toString().contains("No office has told"))
                .isTrue();
        Desk.Answer few =
                desk.post(analyst, "/policy/proposals/" + UUID.randomUUID() + "/simulation?declarations=999", "");
        assertThat(few.status()).isEqualTo(422);
        assertThat(few.text()).contains("OUT_OF_RANGE", "1000 to 20000");
    }

    @Test
    void noTraderSeesThePolicy() {
        Desk desk = new Desk(port);
        String trader = issuer.tokenFor("tom").withRoles("TRADER").signed();

        assertThat(desk.get(trader, "/policy").status()).isEqualTo(403);
        assertThat(desk.post(trader, "/policy/simulation", DRAFT).status()).isEqualTo(403);
        assertThat(desk.get(null, "/policy").status()).isEqualTo(401);
    }

    private static BigDecimal number(JsonNode of, String field) {
        return new BigDecimal(of.path(field).asString());
    }
}
