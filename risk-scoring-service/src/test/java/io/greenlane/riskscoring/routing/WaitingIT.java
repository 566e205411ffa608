package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.riskscoring.TheService;
import io.greenlane.riskscoring.balance.APolicy;
import io.greenlane.riskscoring.balance.Policies;
import io.greenlane.riskscoring.criteria.Criteria;
import io.greenlane.riskscoring.importer.Profiles;
import io.greenlane.riskscoring.model.Models;
import io.greenlane.riskscoring.regulation.AnItem;
import io.greenlane.riskscoring.regulation.Catalogues;
import io.greenlane.riskscoring.risk.RealRiskRules;
import io.greenlane.riskscoring.risk.RiskTables;
import io.greenlane.riskscoring.sampling.Draws;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where something is missing nothing is decided, nothing is lost, and it is said. */
@TheService
@ExtendWith(OutputCaptureExtension.class)
class WaitingIT {

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private Criteria criteria;

    @Autowired
    private Models models;

    @Autowired
    private RoutingTables tables;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Draws draws;

    @Autowired
    private Outbox outbox;

    @Autowired
    private DecisionMeters decisionMeters;

    @Autowired
    private InstantSource clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MeterRegistry meters;

    private final Quay quay = new Quay();
    private final String mrn = Mrns.next();

    @AfterEach
    void leave() {
        quay.close();
    }

    @Test
    void withoutMeasuresNothingIsDecidedAndNothingIsLost(CapturedOutput output) {
        String cancelled = Mrns.next();
        withoutMeasures(() -> {
            quay.send(aDeclaration().withMrn(mrn).of(AnItem.of("61091000")).lodged());
            quay.send(aDeclaration().withMrn(cancelled).lodged());
            awaitWaiting(mrn);
            awaitWaiting(cancelled);
            quay.send(aDeclaration().withMrn(cancelled).cancelled(1));
            await().until(() -> !isWaiting(cancelled));
            assertThat(quay.routedOf(mrn)).isEmpty();
            assertThat(new Desk(port)
                            .get(issuer.holderOf("AUDITOR"), "/measures?hs=39159080")
                            .status())
                    .isEqualTo(503);
            await().until(() -> meters.get("greenlane.rules.missing")
                            .tag("part", "MEASURES")
                            .gauge()
                            .value()
                    == 1);
            assertThat(meters.get("greenlane.declarations.waiting").gauge().value())
                    .isPositive();
        });

        assertThat(quay.awaitRouted(mrn, 1).path("lane").asString()).isEqualTo("GREEN");
        assertThat(isWaiting(mrn)).isFalse();
        assertThat(quay.routedOf(cancelled)).isEmpty();
        assertThat(output).contains("while these are missing for today: [MEASURES]");
    }

    @Test
    void anArrivalWhileADeclarationWaitsIsUsedOnceItIsDecided() {
        ADeclaration coffee = aDeclaration().withMrn(mrn).ofCoffee().arriving("2026-12-20T10:00:00Z");
        withoutMeasures(() -> {
            quay.send(coffee.lodged());
            awaitWaiting(mrn);
            quay.send(coffee.arrived("2027-01-02"));
            await().until(() -> !jdbc.queryForList(
                            "select 1 from declaration where mrn = ? and arrived_under is not null", mrn)
                    .isEmpty());
        });

        assertThat(quay.awaitRouted(mrn, 1).path("legalDate").asString()).isEqualTo("2027-01-02");
        assertThat(quay.routedOf(mrn)).hasSize(1);
    }

    @Test
    void whatMustBeRoutedAgainWaitsToo() {
        ADeclaration coffee = aDeclaration().withMrn(mrn).ofCoffee().arriving("2026-12-20T10:00:00Z");
        quay.send(coffee.lodged());
        quay.awaitRouted(mrn, 1);
        withoutMeasures(() -> {
            quay.send(coffee.expired("GEOLOCATION_MISSING", 1));
            awaitWaiting(mrn);
            quay.send(coffee.arrived("2027-01-02"));
            await().until(() -> !jdbc.queryForList(
                            "select 1 from declaration where mrn = ? and arrived_under is not null", mrn)
                    .isEmpty());
        });

        var again = quay.awaitRouted(mrn, 1, 2);
        assertThat(again.path("legalDate").asString()).isEqualTo("2027-01-02");
        assertThat(again.path("reasons").toString()).contains("was not settled in time");
    }

    @Test
    void oneThatAlwaysFailsIsSetAsideAndTheOthersGoOn(CapturedOutput output) {
        String poisoned = Mrns.next();
        withoutMeasures(() -> {
            quay.send(aDeclaration().withMrn(poisoned).lodged());
            quay.send(aDeclaration().withMrn(mrn).lodged());
            awaitWaiting(poisoned);
            awaitWaiting(mrn);
            jdbc.update("update waiting set body = '{}' where mrn = ?", poisoned);
        });

        quay.awaitRouted(mrn, 1);
        await().until(() -> meters.get("greenlane.declarations.aside").gauge().value() == 1);
        assertThat(jdbc.queryForObject("select aside_because from waiting where mrn = ?", String.class, poisoned))
                .isNotBlank();
        assertThat(output).contains(poisoned + " cannot be decided and is set aside");
        jdbc.update("delete from waiting where mrn = ?", poisoned);
    }

    @Test
    void withoutRiskRulesForTheDayNothingIsDecided() {
        assertNothingIsDecidedWith(
                RealRiskRules.beginningOn("2999-01-01"), APolicy.inForce(), Rulebooks.Part.RISK_RULES);
    }

    @Test
    void withoutAPolicyForTheDayNothingIsDecided() {
        assertNothingIsDecidedWith(RealRiskRules.inForce(), APolicy.beginningOn("2999-01-01"), Rulebooks.Part.POLICY);
    }

    private void assertNothingIsDecidedWith(RiskTables riskTables, Policies policies, Rulebooks.Part missing) {
        Rulebooks rulebooks = new Rulebooks(catalogues, riskTables, policies, criteria, models);
        Routing routing = new Routing(tables, profiles, rulebooks, draws, outbox, decisionMeters, clock);
        DeclarationFact lodged =
                aDeclaration().withMrn(mrn).of(AnItem.of("61091000")).lodged();

        assertThat(rulebooks.missingAt(clock.instant())).containsExactly(missing);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            routing.onDeclarations(
                    List.of(new Received<>(UUID.randomUUID(), "declaration.lodged.v1", Instant.EPOCH, mrn, lodged)));
            assertThat(isWaiting(mrn)).isTrue();
            assertThat(tables.decisions().of(mrn)).isEmpty();
            assertThat(routing.resume(List.of(mrn))).isZero();
        });

        // The service itself has both, and goes on.
        assertThat(quay.awaitRouted(mrn, 1).path("lane").asString()).isEqualTo("GREEN");
    }

    private void withoutMeasures(Runnable work) {
        putInForce("'{}'");
        try {
            work.run();
        } finally {
            putInForce("(select content_hashes from measures_in_force order by generation desc limit 1 offset 1)");
        }
    }

    private void putInForce(String hashes) {
        jdbc.execute("insert into measures_in_force (generation, content_hashes) select max(generation) + 1, " + hashes
                + " from measures_in_force");
        catalogues.refresh();
    }

    private void awaitWaiting(String declaration) {
        await().atMost(Duration.ofSeconds(30)).until(() -> isWaiting(declaration));
    }

    private boolean isWaiting(String declaration) {
        return !jdbc.queryForList("select 1 from waiting where mrn = ?", declaration)
                .isEmpty();
    }
}
