package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.Received;
import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.riskscoring.TheService;
import io.greenlane.riskscoring.regulation.AnItem;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions made again from the record. */
@TheService
class ReplayIT {

    private static final List<String> GOODS = List.of(
            "76042100",
            "09011100",
            "39159080",
            "39021000",
            "06031100",
            "44072915",
            "85287240",
            "47071000",
            "29034500",
            "39232100",
            "85076000",
            "94016900",
            "61091000",
            "31021019",
            "72083900",
            "853931");
    private static final List<String> ORIGINS = List.of("TR", "CN", "NO", "KE", "BR", "ID", "US");
    private static final List<String> DESTINATIONS = List.of("NL", "DE", "GB", "KR", "CN");

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private Routing routing;

    @Autowired
    private RoutingTables tables;

    @Autowired
    private Replay replay;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aThousandDecisionsReplayBitForBit() {
        Random random = new Random(20_261_126);
        List<String> mrns =
                IntStream.range(0, 1000).mapToObj(each -> Mrns.next()).toList();
        List<Received<DeclarationFact>> batch = mrns.stream()
                .<DeclarationFact>map(mrn -> anyDeclaration(mrn, random).lodged())
                .map(fact -> new Received<>(UUID.randomUUID(), "declaration", Instant.EPOCH, fact.mrn(), fact))
                .toList();
        new TransactionTemplate(transactions).executeWithoutResult(status -> routing.onDeclarations(batch));

        List<Replay.Replayed> replayed =
                mrns.stream().flatMap(mrn -> replay.of(mrn).stream()).toList();

        assertThat(replayed)
                .hasSize(1000)
                .allSatisfy(each -> assertThat(each.again()).isEqualTo(each.recorded()));
        assertThat(mrns.stream()
                        .map(mrn ->
                                tables.decisions().of(mrn).getFirst().decision().lane())
                        .distinct())
                .as("the thousand are of many kinds")
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aRecordThatWasChangedDoesNotReplay() {
        String mrn = Mrns.next();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> routing.onDeclarations(List.of(new Received<>(
                        UUID.randomUUID(),
                        "declaration",
                        Instant.EPOCH,
                        mrn,
                        aDeclaration()
                                .withMrn(mrn)
                                .ofPlasticScrap()
                                .withoutConsent()
                                .lodged()))));
        jdbc.update(
                "update decision set decision = replace(decision, '\"lane\":\"RED\"', '\"lane\":\"GREEN\"') where mrn = ?",
                mrn);

        Desk.Answer answer =
                new Desk(port).get(issuer.holderOf("AUDITOR"), "/declarations/" + mrn + "/decisions/replay");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/items/0/same").asBoolean()).isFalse();
    }

    @Test
    void auditorsAndAnalystsReplayAndNobodyElse() {
        Desk desk = new Desk(port);
        String path = "/declarations/" + Mrns.next() + "/decisions/replay";

        assertThat(desk.get(issuer.holderOf("ANALYST"), path).status()).isEqualTo(404);
        for (String role : List.of("OFFICER", "SUPERVISOR", "OPERATOR", "LAB")) {
            assertThat(desk.get(issuer.holderOf(role), path).status()).isEqualTo(403);
        }
        assertThat(desk.get(issuer.trader("NL900000018"), path).status()).isEqualTo(403);
        assertThat(desk.get(null, path).status()).isEqualTo(401);
    }

    @Test
    void officersSeeTheMeasuresOfADecisionWithTheStateOfTheirEvidence() {
        String mrn = Mrns.next();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> routing.onDeclarations(List.of(new Received<>(
                        UUID.randomUUID(),
                        "declaration",
                        Instant.EPOCH,
                        mrn,
                        aDeclaration()
                                .withMrn(mrn)
                                .ofPlasticScrap()
                                .withoutConsent()
                                .lodged()))));
        Desk desk = new Desk(port);
        String path = "/declarations/" + mrn + "/decision/measures";

        Desk.Answer answer = desk.get(issuer.holderOf("OFFICER"), path);

        assertThat(answer.body().at("/items/0/code").asString()).isEqualTo("EU-WASTE-PLASTIC");
        assertThat(answer.body().at("/items/0/asked/0/met").asBoolean()).isFalse();
        assertThat(answer.body().at("/items/0/asked/0/missing/0").asString()).contains("prior informed consent");
        assertThat(desk.get(issuer.trader("NL900000018"), path).status()).isEqualTo(403);
    }

    private static ADeclaration anyDeclaration(String mrn, Random random) {
        ADeclaration declaration = aDeclaration()
                .withMrn(mrn)
                .of(anyItem(1, random))
                .goingTo(one(DESTINATIONS, random))
                .by("NL" + (900_000_000 + random.nextInt(40)));
        return random.nextInt(4) == 0 ? declaration.andOf(anyItem(2, random)) : declaration;
    }

    private static AnItem anyItem(int number, Random random) {
        AnItem item = AnItem.of(one(GOODS, random))
                .numbered(number)
                .from(one(ORIGINS, random))
                .weighing(String.valueOf(100 + random.nextInt(24_000)) + "." + random.nextInt(10))
                .worth(String.valueOf(10 + random.nextInt(90_000)), random.nextInt(9) == 0 ? "USD" : "EUR");
        if (random.nextBoolean()) {
            item.withBaselCode(random.nextBoolean() ? "B3011" : "Y48");
        }
        if (random.nextInt(3) == 0) {
            item.containing("lead", String.valueOf(random.nextInt(2000)));
        }
        return random.nextInt(3) == 0 ? item.quoting("CBAM_AUTHORISATION") : item;
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
