package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.riskscoring.TheService;
import io.greenlane.riskscoring.balance.APolicy;
import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.balance.Policies;
import io.greenlane.riskscoring.criteria.Criteria;
import io.greenlane.riskscoring.edition.Editions;
import io.greenlane.riskscoring.importer.AnImporter;
import io.greenlane.riskscoring.importer.Profiles;
import io.greenlane.riskscoring.model.AModel;
import io.greenlane.riskscoring.model.Models;
import io.greenlane.riskscoring.regulation.AnItem;
import io.greenlane.riskscoring.regulation.Catalogues;
import io.greenlane.riskscoring.regulation.RealMeasures;
import io.greenlane.riskscoring.risk.RealRiskRules;
import io.greenlane.riskscoring.risk.RiskTables;
import io.greenlane.riskscoring.sampling.Draws;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A model from the labels it learns from to the decisions that ask it, and out of force again. */
@TheService
class ModelIT {

    private static final Instant FIRST_DAY = Instant.parse("2026-08-01T09:00:00Z");
    private static final int A_DAY = 12;

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private RoutingTables tables;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private Criteria criteria;

    @Autowired
    private Models models;

    @Autowired
    private RiskTables riskTables;

    @Autowired
    private Editions editions;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Draws draws;

    @Autowired
    private Outbox outbox;

    @Autowired
    private DecisionMeters meters;

    @Autowired
    private Replay replay;

    @Autowired
    private InstantSource clock;

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
    void aModelLearnsFromInspectionsIsPromotedByAnotherDecidesAndIsSuspended() {
        tradeOf(60, FIRST_DAY);
        String model = "/models/" + trained();

        JsonNode challenger = desk.get(analyst, model).body();
        assertThat(challenger.at("/training/violated").asInt()).isGreaterThan(50);
        assertThat(desk.get(analyst, model + "/performance").text()).contains("Nothing was decided yet");
        tradeOf(20, FIRST_DAY.plus(Duration.ofDays(60)));
        JsonNode performance = desk.get(analyst, model + "/performance").body();
        assertThat(performance.path("declarations").asInt()).isGreaterThanOrEqualTo(20 * A_DAY);
        assertThat(new BigDecimal(performance.path("auc").asString())).isGreaterThan(new BigDecimal("0.7"));
        assertThat(performance.path("at")).hasSize(5);
        assertThat(performance.path("calibration")).hasSize(10);
        assertThat(performance.path("drift")).hasSize(10);

        assertThat(desk.post(supervisor, model + "/approval", "").text()).contains("MODEL_ELSEWHERE");
        String why = "{\"why\": \"It finds what the rules miss.\"}";
        assertThat(desk.post(analyst, model + "/promotion", "{}").status()).isEqualTo(422);
        assertThat(desk.post(analyst, model + "/promotion", why).status()).isEqualTo(200);
        assertThat(desk.post(analyst, model + "/approval", "").status()).isEqualTo(403);
        String both = issuer.tokenFor("ana").withRoles("ANALYST", "SUPERVISOR").signed();
        assertThat(desk.post(both, model + "/approval", "").text()).contains("SAME_PERSON");
        assertThat(decide(AModel.DIRTY).versions().model())
                .as("not in force yet")
                .isNull();
        assertThat(desk.post(supervisor, model + "/approval", "")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("CHAMPION");

        Decision suspect = decide(AModel.DIRTY);
        assertThat(suspect.lane()).isEqualTo(Lane.RED);
        assertThat(suspect.versions().model())
                .isEqualTo(challenger.path("version").asString());
        assertThat(decide(AModel.CLEAN).lane()).isEqualTo(Lane.GREEN);

        String reason = "{\"reason\": \"Its scores look wrong since this morning.\"}";
        assertThat(desk.post(supervisor, model + "/suspension", reason).status())
                .isEqualTo(200);
        Decision without = decide(AModel.CLEAN);
        assertThat(without.lane()).as("nothing turns green without it").isEqualTo(Lane.BLUE);
        assertThat(without.reasons()).extracting(Reason::code).contains("MODEL_UNAVAILABLE");
        assertThat(desk.post(supervisor, model + "/suspension", reason).text()).contains("MODEL_ELSEWHERE");
        assertThat(models.whyUnavailable("declarations"))
                .hasValueSatisfying(told -> assertThat(told).contains("scores look wrong"));
    }

    @Test
    void aModelThatWasDamagedIsNotPutInForceAndTheOneInForceStays() {
        tradeOf(60, FIRST_DAY);
        String champion = trained();
        promote(champion);
        String damaged = trained();
        jdbc.update(
                "update risk_model set body = replace(body, 'leaf_value=', 'leaf_value=1') where id = ?::uuid",
                damaged);

        assertThat(desk.post(analyst, "/models/" + damaged + "/promotion", "{\"why\": \"A trial.\"}")
                        .status())
                .isEqualTo(200);
        Desk.Answer refused = desk.post(supervisor, "/models/" + damaged + "/approval", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("MODEL_UNUSABLE").contains("SHA-256");
        assertThat(desk.get(analyst, "/models/" + champion).body().path("state").asString())
                .isEqualTo("CHAMPION");
        assertThat(decide(AModel.DIRTY).versions().model()).isNotNull();
    }

    @Test
    void noTraderAndNoOfficerTouchesAModelAndAnOfficerSeesWhetherItIsThere() {
        String trader = issuer.tokenFor("tom").withRoles("TRADER").signed();
        String officer = issuer.tokenFor("oda").withRoles("OFFICER").signed();

        assertThat(desk.get(trader, "/models").status()).isEqualTo(403);
        assertThat(desk.get(trader, "/models/status").status()).isEqualTo(403);
        assertThat(desk.post(officer, "/models/training", "{}").status()).isEqualTo(403);
        assertThat(desk.get(officer, "/models/status").body().path("available").asBoolean())
                .isFalse();
        assertThat(desk.get(null, "/models").status()).isEqualTo(401);
        assertThat(desk.get(analyst, "/models/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(desk.get(analyst, "/models/nonsense").status()).isEqualTo(400);
        assertThat(desk.post(analyst, "/models/training", "{\"declarations\": 0}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void ofApprovalsAtOnceEachIsAnsweredAndOneModelIsInForce() throws InterruptedException {
        tradeOf(60, FIRST_DAY);
        String model = trained();
        promote(model);
        List<String> rivals =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(6).toList();
        rivals.forEach(rival -> jdbc.update("""
                insert into risk_model (id, name, state, trained_by, started_at, told_at, version, body, training, proposed_by)
                select ?::uuid, name, 'PROPOSED', trained_by, started_at, told_at, version, body, training, proposed_by
                from risk_model where id = ?::uuid
                """, rival, model));

        List<Integer> answers = new CopyOnWriteArrayList<>();
        List<Thread> approvals = Stream.concat(rivals.stream(), rivals.stream())
                .map(rival -> Thread.ofVirtual()
                        .start(() -> answers.add(desk.post(supervisor, "/models/" + rival + "/approval", "")
                                .status())))
                .toList();
        for (Thread approval : approvals) {
            approval.join();
        }

        assertThat(answers).hasSize(12).containsOnly(200, 409);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(6);
        assertThat(jdbc.queryForObject("select count(*) from risk_model where state = 'CHAMPION'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aTextThatIsNotTheVersionsOwnIsNeitherJudgedNorPutInForce() {
        tradeOf(60, FIRST_DAY);
        String id = trained();
        jdbc.update("update risk_model set body = 'null' where id = ?::uuid", id);
        assertThat(desk.get(analyst, "/models/" + id + "/performance").text()).contains("MODEL_UNUSABLE");
        assertThat(desk.get(analyst, "/models/" + id + "/performance").status()).isEqualTo(409);

        jdbc.update("update risk_model set version = 'm-0000abcd' where id = ?::uuid", id);
        desk.post(analyst, "/models/" + id + "/promotion", "{\"why\": \"A trial.\"}");
        Desk.Answer refused = desk.post(supervisor, "/models/" + id + "/approval", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("MODEL_UNUSABLE").contains("m-0000abcd");
    }

    @Test
    void absurdDaysAndNumbersAreToldWithTheirParameter() {
        String model = "/models/" + UUID.randomUUID() + "/performance";
        for (String day : List.of("%2B999999999-12-31", "-999999999-01-01", "0000-01-01", "2026-02-30", "1790000000")) {
            Desk.Answer answer = desk.get(analyst, model + "?since=" + day);
            assertThat(answer.status()).as(day + " " + answer.text()).isEqualTo(400);
            assertThat(answer.text()).contains("PARAMETER_INVALID").contains("since");
        }
        assertThat(desk.get(analyst, model + "?declarations=99999999999").status())
                .isEqualTo(400);
        assertThat(desk.get(analyst, model + "?declarations=-1").status()).isEqualTo(422);
    }

    private String trained() {
        Desk.Answer started = desk.post(analyst, "/models/training", "{\"declarations\": " + 60 * A_DAY + "}");
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String id = started.body().path("id").asString();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !desk.get(analyst, "/models/" + id)
                        .body()
                        .path("state")
                        .asString()
                        .equals("TRAINING"));
        JsonNode model = desk.get(analyst, "/models/" + id).body();
        assertThat(model.path("state").asString()).as(model.toString()).isEqualTo("CHALLENGER");
        return id;
    }

    private void promote(String id) {
        desk.post(analyst, "/models/" + id + "/promotion", "{\"why\": \"A trial.\"}");
        assertThat(desk.post(supervisor, "/models/" + id + "/approval", "").status())
                .isEqualTo(200);
    }

    /** Days of trade of two exporters, decided and inspected. */
    private void tradeOf(int days, Instant from) {
        SplittableRandom random = new SplittableRandom(days);
        Rulebook rulebook = new Rulebook(RealMeasures.catalogue(), RealRiskRules.table(), APolicy.drawingNobody());
        List<DecidedDeclaration> decided = new ArrayList<>();
        List<Object[]> labels = new ArrayList<>();
        for (int number = 0; number < days * A_DAY; number++) {
            Instant at = from.plus(Duration.ofDays(number / A_DAY)).plusSeconds(number);
            boolean dirty = number % 4 == 0;
            Facts facts = garmentsOf(dirty ? AModel.DIRTY : AModel.CLEAN)
                    .withMrn(Mrns.next())
                    .decidedAt(at)
                    .facts();
            decided.add(new DecidedDeclaration(facts, rulebook.decide(facts)));
            if (dirty || number % 3 == 0) {
                boolean conform = random.nextDouble() >= (dirty ? 0.5 : 0.02);
                labels.add(new Object[] {facts.mrn(), conform, Timestamp.from(at.plus(Duration.ofHours(30)))});
            }
        }
        jdbc.execute("delete from inspection_label");
        jdbc.update("update decision set decided_at = '2020-01-01' where decided_at >= ?", Timestamp.from(from));
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> tables.decisions().add(decided));
        jdbc.batchUpdate(
                "insert into inspection_label (mrn, conform, drawn_alone, concluded_at) values (?, ?, false, ?)",
                labels);
    }

    /** As the service decides, but under a policy that names the model. */
    private Decision decide(String exporter) {
        String policy = APolicy.textNaming("declarations");
        editions.keep(Editions.Kind.POLICY, Policies.read(policy).version(), policy);
        Rulebooks rulebooks = new Rulebooks(catalogues, riskTables, APolicy.inForce(policy), criteria, models);
        Routing routing = new Routing(tables, profiles, rulebooks, draws, outbox, meters, clock);
        String mrn = Mrns.next();
        DeclarationFact lodged = garmentsOf(exporter).withMrn(mrn).lodged();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> routing.onDeclarations(List.of(
                        new Received<>(UUID.randomUUID(), "declaration.lodged.v1", Instant.EPOCH, mrn, lodged))));
        assertThat(replay.of(mrn)).allSatisfy(each -> assertThat(each.again()).isEqualTo(each.recorded()));
        return tables.decisions().of(mrn).getFirst().decision();
    }

    private static ADeclaration garmentsOf(String exporter) {
        return aDeclaration()
                .of(AnItem.of("61091000").from("BD").worth("4000.00", "EUR"))
                .by("NL801234567")
                .by(AnImporter.ofStandardTier())
                .soldBy(exporter);
    }
}
