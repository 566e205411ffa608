package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.riskscoring.TheService;
import io.greenlane.riskscoring.regulation.AnItem;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What another profile or other rules change after a decision, and what they leave alone. */
@TheService
class ReassessmentIT {

    @Autowired
    private RoutingTables tables;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private InstantSource clock;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Quay quay = new Quay();
    private final String mrn = Mrns.next();
    private final String importer = "NL8" + String.format("%08d", Math.abs(mrn.hashCode() % 100_000_000));

    @Test
    void aSuspensionReachesWhatIsStillOnItsWay() {
        quay.send(onItsWay().lodged());
        assertThat(quay.awaitRouted(mrn, 1).path("lane").asString()).isEqualTo("GREEN");

        quay.sendProfile(importer, profile(1, "STANDARD"));
        quay.sendProfile(importer, profile(2, "SUSPENDED"));

        JsonNode again = quay.awaitRouted(mrn, 1, 2);
        assertThat(again.path("lane").asString()).isEqualTo("RED");
        assertThat(tables.decisions().of(mrn).getLast().decision().reasons())
                .extracting(Reason::code)
                .contains("SUSPENDED_IMPORTER");
        assertThat(again.at("/versions/profileRevision").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsExaminedOrDueIsLeftAlone() {
        String due = Mrns.next();
        quay.send(onItsWay().withMrn(due).underTheLawOf(day(0)).lodged());
        quay.awaitRouted(due, 1);
        quay.send(onItsWay().lodged());
        quay.awaitRouted(mrn, 1);

        quay.sendProfile(importer, profile(1, "STANDARD"));
        quay.sendProfile(importer, profile(2, "SUSPENDED"));
        quay.awaitRouted(mrn, 1, 2);
        // It is examined now, and a better tier takes that back neither here nor there.
        quay.sendProfile(importer, profile(3, "STANDARD"));
        awaitEmptyQueue();

        assertThat(tables.decisions().of(mrn)).hasSize(2);
        assertThat(tables.decisions().of(due)).hasSize(1);
    }

    @Test
    void whatComesOutAsBeforeIsNeitherRecordedNorTold() {
        quay.sendProfile(importer, profile(1, "STANDARD"));
        await().until(() -> !jdbc.queryForList("select 1 from importer_profile where eori = ?", importer)
                .isEmpty());
        quay.send(onItsWay().lodged());
        quay.awaitRouted(mrn, 1);

        quay.sendProfile(importer, profile(2, "TRUSTED"));
        quay.sendProfile(importer, profile(3, "STANDARD"));
        await().until(() -> !jdbc.queryForList(
                        "select 1 from importer_profile where eori = ? and revision = 3", importer)
                .isEmpty());
        awaitEmptyQueue();

        assertThat(tables.decisions().of(mrn)).hasSize(1);
    }

    @Test
    void aCancelledDeclarationIsNotDecidedAgain() {
        quay.send(onItsWay().lodged());
        quay.awaitRouted(mrn, 1);
        quay.send(onItsWay().cancelled(1));
        await().until(() -> !isOpen(mrn));

        quay.sendProfile(importer, profile(1, "SUSPENDED"));
        awaitEmptyQueue();

        assertThat(tables.decisions().of(mrn)).hasSize(1);
    }

    @Test
    void whatIsReleasedIsNotDecidedAgain() {
        quay.send(onItsWay().lodged());
        quay.awaitRouted(mrn, 1);
        assertThat(isOpen(mrn)).isTrue();
        quay.send(onItsWay().released(1));
        await().until(() -> !isOpen(mrn));

        quay.sendProfile(importer, profile(1, "SUSPENDED"));
        awaitEmptyQueue();

        assertThat(tables.decisions().of(mrn)).hasSize(1);
    }

    @Test
    void goodsWhoseRefusalDoesNotStandCountAgainAndMayBeDecidedAgain() {
        ADeclaration aluminium =
                aDeclaration().withMrn(mrn).ofAluminiumProfiles().by(importer).underTheLawOf(day(20));
        quay.send(aluminium.lodged());
        quay.awaitRouted(mrn, 1);
        String counted = counted();
        assertThat(isOpen(mrn)).isTrue();
        quay.send(aluminium.refused(1));
        await().until(() -> !isOpen(mrn));
        assertThat(counted()).isNull();

        quay.send(aluminium.refusalLifted(1));

        await().until(() -> isOpen(mrn));
        assertThat(counted()).isEqualTo(counted).isNotNull();
        assertThat(tables.decisions().of(mrn)).hasSize(1);
    }

    @Test
    void otherRulesQueueAllThatIsOpenOnce() {
        quay.send(onItsWay().lodged());
        quay.awaitRouted(mrn, 1);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        LocalDate today = LocalDate.parse(day(0));

        transaction.executeWithoutResult(status -> {
            assertThat(tables.open().reassessAllUnder("other rules", today)).isPositive();
            assertThat(tables.open().reassessAllUnder("other rules", today)).isZero();
            status.setRollbackOnly();
        });
    }

    private ADeclaration onItsWay() {
        return aDeclaration()
                .withMrn(mrn)
                .of(AnItem.of("61091000").from("BD"))
                .by(importer)
                .underTheLawOf(day(20));
    }

    private String day(int ahead) {
        return clock.instant().plus(ahead, ChronoUnit.DAYS).toString().substring(0, 10);
    }

    /** What this declaration adds to its importer's year, in kilograms. */
    private @Nullable String counted() {
        return jdbc.queryForObject("select sum(kg)::text from annual_entry where mrn = ?", String.class, mrn);
    }

    private boolean isOpen(String declaration) {
        return !jdbc.queryForList("select 1 from open_decision where mrn = ?", declaration)
                .isEmpty();
    }

    private void awaitEmptyQueue() {
        await().until(() -> tables.open().waiting() == 0);
    }

    private String profile(int revision, String tier) {
        return """
                {"eori": "%s", "revision": %d, "tier": "%s", "bucket": 1, "sizeClass": "MEDIUM",
                 "effectiveInspections": "50.0", "violationRateMean": "0.01", "violationRateUpperBound": "0.02",
                 "reasons": [], "publishedAt": "2026-11-23T10:00:00Z"}
                """.formatted(importer, revision, tier);
    }
}
