package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.houserules.contract.Contract;
import io.greenlane.riskscoring.TheService;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What arrives under another law, or was not settled in time, is decided once more. */
@TheService
class RoutingAgainIT {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Routing routing;

    @Autowired
    private Rulebooks rulebooks;

    @Autowired
    private RoutingTables tables;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Quay quay = new Quay();
    private final String mrn = Mrns.next();

    @AfterEach
    void leave() {
        quay.close();
    }

    @Test
    void goodsThatArriveUnderAnotherLawAreRoutedAnew() {
        quay.send(coffeeBeforeItsLaw(mrn).lodged());
        assertThat(quay.awaitRouted(mrn, 1).path("lane").asString()).isEqualTo("GREEN");

        quay.send(coffeeBeforeItsLaw(mrn).arrived("2027-01-02"));
        JsonNode again = quay.awaitRouted(mrn, 1, 2);
        sendAndAwaitHandling(coffeeBeforeItsLaw(mrn).arrived("2027-01-02"));

        assertThat(again.path("lane").asString()).isEqualTo("YELLOW");
        assertThat(again.path("legalDate").asString()).isEqualTo("2027-01-02");
        Contract.of("risk-scoring-service", "routed.v1").isKeptBy(again.toString());
        assertThat(tables.decisions().of(mrn)).hasSize(2);
        assertStoredDecisionsReplay();
    }

    @Test
    void goodsThatArriveUnderTheLawOfTheirDecisionAreNotRoutedAgain() {
        quay.send(coffeeBeforeItsLaw(mrn).lodged());
        sendAndAwaitHandling(coffeeBeforeItsLaw(mrn).arrived("2026-12-20"));

        assertThat(tables.decisions().of(mrn)).hasSize(1);
    }

    @Test
    void anArrivalBeforeTheLodgementIsRememberedAndUsed() {
        sendAndAwaitHandling(coffeeBeforeItsLaw(mrn).arrived("2027-01-02"));
        quay.send(coffeeBeforeItsLaw(mrn).lodged());

        assertThat(quay.awaitRouted(mrn, 1).path("legalDate").asString()).isEqualTo("2027-01-02");
        assertThat(tables.decisions().of(mrn)).hasSize(1);
    }

    @Test
    void aHoldThatExpiredSendsTheGoodsToExaminationOnce() {
        quay.send(aDeclaration().withMrn(mrn).ofCoffee().lodged());
        quay.awaitRouted(mrn, 1);
        UUID id = UUID.randomUUID();

        quay.send(id, aDeclaration().withMrn(mrn).expired("GEOLOCATION_MISSING", 1));
        JsonNode again = quay.awaitRouted(mrn, 1, 2);
        quay.send(id, aDeclaration().withMrn(mrn).expired("GEOLOCATION_MISSING", 1));
        sendAndAwaitHandling(aDeclaration().withMrn(mrn).expired("GEOLOCATION_MISSING", 1));

        assertThat(again.path("lane").asString()).isEqualTo("RED");
        assertThat(again.path("reasons").toString()).contains("Hold GEOLOCATION_MISSING was not settled in time.");
        assertThat(again.at("/selection/inclusionProbability").asString()).isEqualTo("1");
        assertThat(again.path("holds").toString()).contains("DETAILED_INSPECTION", "GEOLOCATION_MISSING");
        Contract.of("risk-scoring-service", "routed.v1").isKeptBy(again.toString());
        assertThat(tables.decisions().of(mrn)).hasSize(2);
        assertStoredDecisionsReplay();
    }

    @Test
    void aCancelledDeclarationIsNotRoutedAgain() {
        quay.send(aDeclaration().withMrn(mrn).ofCoffee().lodged());
        quay.awaitRouted(mrn, 1);
        quay.send(aDeclaration().withMrn(mrn).cancelled(1));
        quay.send(aDeclaration().withMrn(mrn).arrived("2028-01-02"));
        sendAndAwaitHandling(aDeclaration().withMrn(mrn).expired("GEOLOCATION_MISSING", 1));

        assertThat(tables.decisions().of(mrn)).hasSize(1);
    }

    @Test
    void thousandsOfArrivalsCostAsManyRoundTripsAsOne() {
        int forOne = statementsForArrivalsOf(1);

        assertThat(statementsForArrivalsOf(2_000)).isEqualTo(forOne).isLessThanOrEqualTo(8);
    }

    @Test
    void thereIsOneDecisionForEachVersionAndSequence() {
        quay.send(aDeclaration().withMrn(mrn).ofCoffee().lodged());
        quay.awaitRouted(mrn, 1);
        List<DecidedDeclaration> decided = tables.decisions().of(mrn);

        assertThatThrownBy(() -> tables.decisions().add(decided)).isInstanceOf(DuplicateKeyException.class);
    }

    private int statementsForArrivalsOf(int declarations) {
        List<String> mrns =
                IntStream.range(0, declarations).mapToObj(each -> Mrns.next()).toList();
        handle(mrns.stream().map(each -> coffeeBeforeItsLaw(each).lodged()));
        return CountedStatements.in(
                () -> handle(mrns.stream().map(each -> coffeeBeforeItsLaw(each).arrived("2027-01-02"))));
    }

    private void handle(Stream<DeclarationFact> facts) {
        List<Received<DeclarationFact>> batch = facts.map(
                        fact -> new Received<>(UUID.randomUUID(), "declaration", Instant.EPOCH, fact.mrn(), fact))
                .toList();
        new TransactionTemplate(transactions).executeWithoutResult(status -> routing.onDeclarations(batch));
    }

    private static ADeclaration coffeeBeforeItsLaw(String mrn) {
        return aDeclaration().withMrn(mrn).ofCoffee().arriving("2026-12-20T10:00:00Z");
    }

    /** Events of one key keep their order, so what was sent before it is handled too. */
    private void sendAndAwaitHandling(DeclarationFact fact) {
        UUID id = UUID.randomUUID();
        quay.send(id, fact);
        await().until(() -> !jdbc.queryForList("select 1 from chassis.inbox where event_id = ?", id)
                .isEmpty());
    }

    private void assertStoredDecisionsReplay() {
        Rulebook rulebook =
                rulebooks.inForceAt(Instant.parse("2026-11-23T10:15:30Z")).orElseThrow();
        assertThat(tables.decisions().of(mrn))
                .allSatisfy(decided -> assertThat(EventJson.mapper()
                                .valueToTree(rulebook.decide(decided.facts()))
                                .toString())
                        .isEqualTo(EventJson.mapper()
                                .valueToTree(decided.decision())
                                .toString()));
    }
}
