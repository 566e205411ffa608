package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.chassis.messaging.Received;
import io.greenlane.houserules.contract.Contract;
import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.riskscoring.TheService;
import io.greenlane.riskscoring.sampling.Draws;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The service from its topics and its door, on a real database and a real broker. */
@TheService
class RoutingIT {

    private static final Contract ROUTED = Contract.of("risk-scoring-service", "routed.v1");

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Draws draws;

    @Autowired
    private InstantSource clock;

    @Autowired
    private Routing routing;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MeterRegistry meters;

    private final Quay quay = new Quay();
    private final String mrn = Mrns.next();

    private Desk desk = new Desk(0);

    @BeforeEach
    void open() {
        desk = new Desk(port);
    }

    @AfterEach
    void leave() {
        quay.close();
    }

    @Test
    void aLodgedDeclarationIsRoutedAsTheContractSays() {
        quay.send(aDeclaration().withMrn(mrn).ofPlasticScrap().lodged());

        JsonNode routed = quay.awaitRouted(mrn, 1);

        ROUTED.isKeptBy(routed.toString());
        assertThat(routed.path("lane").asString()).isEqualTo("RED");
        assertThat(routed.path("versions").path("policy").asString()).startsWith("p-test.");
        assertThat(meters.counter("greenlane.decisions", "lane", "RED").count()).isPositive();
    }

    @Test
    void duplicatesAndOlderVersionsAreHarmless() {
        UUID id = UUID.randomUUID();
        quay.send(id, aDeclaration().withMrn(mrn).ofCoffee().lodged());
        quay.send(aDeclaration().withMrn(mrn).ofCoffee().amended(2));
        quay.send(id, aDeclaration().withMrn(mrn).ofCoffee().lodged());
        quay.send(aDeclaration().withMrn(mrn).ofCoffee().lodged());
        quay.send(aDeclaration().withMrn(mrn).ofCoffee().amended(3));

        quay.awaitRouted(mrn, 3);

        assertThat(quay.routedOf(mrn))
                .extracting(event -> event.path("version").asInt())
                .containsExactly(1, 2, 3);
        assertThat(jdbc.queryForList("select version from decision where mrn = ? order by version", Integer.class, mrn))
                .containsExactly(1, 2, 3);
    }

    @Test
    void allVersionsDrawTheSameLot() {
        quay.send(aDeclaration().withMrn(mrn).ofCoffee().lodged());
        quay.send(aDeclaration().withMrn(mrn).ofCoffee().amended(2));

        quay.awaitRouted(mrn, 2);

        assertThat(jdbc.queryForList(
                        "select distinct facts::jsonb -> 'controlLot' ->> 'value' from decision where mrn = ?",
                        String.class,
                        mrn))
                .hasSize(1);
    }

    @Test
    void aCancelledDeclarationIsDecidedNoMore() {
        String later = Mrns.next();
        quay.send(aDeclaration().withMrn(mrn).lodged());
        quay.awaitRouted(mrn, 1);
        quay.send(aDeclaration().withMrn(mrn).cancelled(1));
        quay.send(aDeclaration().withMrn(mrn).amended(2));
        await().until(() -> Boolean.TRUE.equals(jdbc.queryForObject(
                "select over and latest_version = 2 from declaration where mrn = ?", Boolean.class, mrn)));
        quay.send(aDeclaration().withMrn(later).lodged());
        quay.awaitRouted(later, 1);

        assertThat(quay.routedOf(mrn)).hasSize(1);
    }

    @Test
    void anAmendmentWhoseLodgementIsNotHeardOfYetWaitsForIt() {
        quay.send(aDeclaration().withMrn(mrn).ofCoffee().amended(2));
        await().until(() ->
                !jdbc.queryForList("select 1 from waiting where mrn = ?", mrn).isEmpty());

        quay.send(aDeclaration().withMrn(mrn).ofCoffee().lodged());

        assertThat(quay.awaitRouted(mrn, 2).path("lane").asString()).isEqualTo("YELLOW");
        assertThat(quay.routedOf(mrn)).hasSize(1);
    }

    @Test
    void whatIsLearntOfAnImporterChangesTheNextDecision() {
        String next = Mrns.next();
        String eori = Mrns.nextImporter();
        quay.send(aDeclaration().withMrn(mrn).by(eori).ofPolypropylene().lodged());
        assertThat(quay.awaitRouted(mrn, 1).path("lane").asString()).isEqualTo("RED");

        quay.sendProfile(eori, profile(eori, 7, "STANDARD"));
        quay.sendProfile(eori, profile(eori, 6, "SUSPENDED"));
        await().until(() -> !jdbc.queryForList("select 1 from importer_profile where eori = ?", eori)
                .isEmpty());
        quay.send(aDeclaration().withMrn(next).by(eori).ofPolypropylene().lodged());

        JsonNode routed = quay.awaitRouted(next, 1);
        assertThat(routed.path("lane").asString()).isEqualTo("GREEN");
        assertThat(routed.path("versions").path("profileRevision").asInt()).isEqualTo(7);
        assertThat(meters.counter("greenlane.decisions", "lane", "GREEN").count())
                .isPositive();
    }

    @Test
    void tenThousandDeclarationsCostAsManyRoundTripsAsOne() {
        // The first batch of a day opens its draw.
        statementsFor(1);
        int forOne = statementsFor(1);
        int forMany = statementsFor(10_000);

        assertThat(forMany).isEqualTo(forOne).isLessThanOrEqualTo(6);
    }

    @Test
    void everybodyWhoWorksWithDecisionsReadsThemAllAndTheLatest() {
        quay.send(aDeclaration().withMrn(mrn).ofPlasticScrap().lodged());
        quay.send(aDeclaration().withMrn(mrn).ofPlasticScrap().amended(2));
        quay.awaitRouted(mrn, 2);

        for (String role : List.of("OFFICER", "SUPERVISOR", "ANALYST", "AUDITOR")) {
            Desk.Answer all = desk.get(issuer.holderOf(role), "/declarations/" + mrn + "/decisions");
            assertThat(all.status()).isEqualTo(200);
            assertThat(all.body().path("items")).hasSize(2);
            assertThat(desk.get(issuer.holderOf(role), "/declarations/" + mrn + "/decision")
                            .body()
                            .path("version")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void whoExaminesIsNotToldHowGoodsWereSelectedAndWhoAnalysesIs() {
        quay.send(aDeclaration().withMrn(mrn).ofPlasticScrap().lodged());
        quay.awaitRouted(mrn, 1);
        String decision = "/declarations/" + mrn + "/decision";

        assertThat(desk.get(issuer.holderOf("OFFICER"), decision).body().has("selection"))
                .isFalse();
        assertThat(desk.get(issuer.holderOf("OFFICER"), decision).text())
                .doesNotContain("\"score\"", "\"threshold\"", "\"weight\"")
                .doesNotContain("NEW_IMPORTER")
                .contains("\"items\":[]", "SELECTED_FOR_EXAMINATION", "PRIOR_CONSENT_MISSING");
        String cleared = Mrns.next();
        quay.send(aDeclaration().withMrn(cleared).lodged());
        quay.awaitRouted(cleared, 1);
        assertThat(desk.get(issuer.holderOf("OFFICER"), "/declarations/" + cleared + "/decision")
                        .text())
                .doesNotContain("\"score\"", "\"threshold\"", "\"weight\"", "\"selection\"")
                .contains("\"lane\":\"GREEN\"", "\"items\":[]");
        assertThat(desk.get(issuer.holderOf("ANALYST"), decision).text())
                .contains("\"score\"", "\"threshold\"", "\"weight\"");
        assertThat(desk.get(issuer.holderOf("SUPERVISOR"), decision).body().has("selection"))
                .isFalse();
        assertThat(desk.get(issuer.holderOf("ANALYST"), decision).body().has("selection"))
                .isTrue();
        assertThat(desk.get(
                                issuer.tokenFor("both")
                                        .withRoles("ANALYST", "OFFICER")
                                        .signed(),
                                decision)
                        .body()
                        .has("selection"))
                .isFalse();
    }

    @Test
    void everyReadingOfADecisionIsRecorded() {
        quay.send(aDeclaration().withMrn(mrn).lodged());
        quay.awaitRouted(mrn, 1);

        desk.get(issuer.holderOf("OFFICER"), "/declarations/" + mrn + "/decision");
        desk.get(issuer.holderOf("AUDITOR"), "/declarations/" + mrn + "/decisions");

        await().untilAsserted(() ->
                assertThat(quay.auditedOf(mrn)).containsExactly("officer DECISION_READ", "auditor DECISIONS_READ"));
    }

    @Test
    void aWholeDeclarationCanBeAskedAbout() {
        String declaration = Contract.of("declaration-service", "lodged.v1")
                .exampleTree()
                .path("declaration")
                .toString();

        Desk.Answer answer = desk.post(issuer.trader("NL853456789"), "/guidance", declaration);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()
                        .at("/goodsItems/0/measures/0/requirements/0/met")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aTraderReadsNoDecisionNotEvenHisOwn() {
        quay.send(aDeclaration().withMrn(mrn).lodged());
        quay.awaitRouted(mrn, 1);

        assertThat(desk.get(issuer.trader("NL900000018"), "/declarations/" + mrn + "/decisions")
                        .status())
                .isEqualTo(403);
        assertThat(desk.get(issuer.holderOf("OPERATOR"), "/declarations/" + mrn + "/decision")
                        .status())
                .isEqualTo(403);
        assertThat(desk.get(null, "/declarations/" + mrn + "/decision").status())
                .isEqualTo(401);
        assertThat(desk.get(issuer.holderOf("OFFICER"), "/declarations/26NLUNKNOWN0000000/decision")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aTraderAsksBeforehandAndLearnsMeasuresAndNothingOfScoreOrDraw() {
        Desk.Answer answer = desk.post(issuer.trader("NL900000018"), "/guidance", """
                        {"countryOfDestination": "NL", "transport": {"mode": "SEA", "portOfArrival": "NLRTM"},
                         "goodsItems": [{"itemNumber": 1, "commodityCode": "39159080", "countryOfOrigin": "MY",
                           "netMassKg": "24000.0", "grossMassKg": "24600.0", "packages": 24,
                           "statisticalValue": {"amount": "2100.00", "currency": "EUR"},
                           "environment": {"recycledContentPercent": "10.0"}, "documents": []}]}
                        """);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()
                        .at("/goodsItems/0/measures/0/requirements/0/missing/0/code")
                        .asString())
                .isEqualTo("PRIOR_CONSENT_MISSING");
        assertThat(answer.text()).doesNotContain("score", "lane", "draw", "NEW_IMPORTER");
    }

    @Test
    void anEnquiryWithAFieldThatDoesNotExistIsRefused() {
        Desk.Answer answer =
                desk.post(issuer.trader("NL900000018"), "/guidance", "{\"goods\": [{\"commodityCode\": \"39\"}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/path").asString()).isEqualTo("goods");
    }

    @Test
    void anybodyWithATokenReadsTheMeasures() {
        Desk.Answer answer =
                desk.get(issuer.trader("NL900000018"), "/measures?hs=09011100&origin=BR&destination=DE&on=2027-01-09");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/items/0/code").asString()).isEqualTo("EU-DEFORESTATION");
        assertThat(desk.get(issuer.trader("NL900000018"), "/measures?hs=9").status())
                .isEqualTo(422);
        assertThat(desk.get(null, "/measures?hs=09011100").status()).isEqualTo(401);
    }

    @Test
    void nothingInPlaceOfGoodsIsABrokenRuleWithItsPath() {
        for (String enquiry : List.of(
                "{\"goodsItems\": [null]}",
                "{\"goodsItems\": [{\"commodityCode\": \"39159080\", \"documents\": [null]}]}")) {
            Desk.Answer answer = desk.post(issuer.trader("NL900000018"), "/guidance", enquiry);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body().at("/errors/0/path").asString()).startsWith("goodsItems[0]");
        }
    }

    @Test
    void tomorrowIsCommittedTo() {
        Desk.Answer answer = desk.get(issuer.trader("NL900000018"), "/draw-commitments");

        assertThat(answer.body().at("/items/0/day").asString())
                .isEqualTo(today().plusDays(1).toString());
        assertThat(answer.body().at("/items/0/commitment").asString()).matches("[0-9a-f]{64}");
        assertThat(answer.body().at("/items/1/day").asString()).isEqualTo(today().toString());
    }

    @Test
    void theSecretOfADayIsToldToAuditorsOnceTheDayIsOver() throws NoSuchAlgorithmException {
        LocalDate yesterday = today().minusDays(1);
        draws.open(List.of(yesterday));
        String path = "/draw-commitments/" + yesterday + "/secret";

        JsonNode told = desk.get(issuer.holderOf("AUDITOR"), path).body();

        byte[] secret = HexFormat.of().parseHex(told.path("secret").asString());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret)))
                .isEqualTo(told.path("commitment").asString());
        assertThat(desk.get(issuer.holderOf("AUDITOR"), "/draw-commitments/" + today() + "/secret")
                        .status())
                .isEqualTo(409);
        assertThat(desk.get(issuer.holderOf("AUDITOR"), "/draw-commitments/2001-01-01/secret")
                        .status())
                .isEqualTo(404);
        for (String role : List.of("OFFICER", "ANALYST", "OPERATOR")) {
            assertThat(desk.get(issuer.holderOf(role), path).status()).isEqualTo(403);
        }
        assertThat(desk.get(issuer.trader("NL900000018"), path).status()).isEqualTo(403);
    }

    @Test
    void theServiceDescribesItsApi() {
        JsonNode api = desk.description().body();

        assertThat(api.path("paths").propertyNames())
                .contains(
                        "/api/v1/guidance",
                        "/api/v1/measures",
                        "/api/v1/draw-commitments",
                        "/api/v1/declarations/{mrn}/decisions",
                        "/api/v1/declarations/{mrn}/decision");
        assertThat(api.at("/components/schemas/DecisionView/properties").has("lane"))
                .isTrue();
    }

    private int statementsFor(int declarations) {
        List<Received<DeclarationFact>> batch = IntStream.range(0, declarations)
                .mapToObj(each ->
                        aDeclaration().withMrn(Mrns.next()).ofPlasticScrap().lodged())
                .map(lodged -> new Received<DeclarationFact>(
                        UUID.randomUUID(), "declaration.lodged.v1", Instant.EPOCH, lodged.mrn(), lodged))
                .toList();
        return CountedStatements.in(() ->
                new TransactionTemplate(transactions).executeWithoutResult(status -> routing.onDeclarations(batch)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String profile(String eori, int revision, String tier) {
        return """
               {"eori": "%s", "revision": %d, "tier": "%s", "bucket": 1, "sizeClass": "MEDIUM",
                "effectiveInspections": "10", "reasons": [], "publishedAt": "2026-11-23T09:00:00Z"}
               """.formatted(eori, revision, tier);
    }
}
