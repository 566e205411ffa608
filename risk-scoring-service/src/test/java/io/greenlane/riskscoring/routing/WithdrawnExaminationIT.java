package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.Received;
import io.greenlane.riskscoring.TheService;
import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.regulation.AnItem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who cancels what is to be examined and lodges the goods anew draws no other lot. */
@TheService
class WithdrawnExaminationIT {

    private static final String CONTAINER = "CSQU3054383";

    @Autowired
    private Routing routing;

    @Autowired
    private RoutingTables tables;

    @Autowired
    private Replay replay;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private InstantSource clock;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String mrn = Mrns.next();
    private final String importer = "NL7" + String.format("%08d", Math.abs(mrn.hashCode() % 100_000_000));

    @Test
    void goodsThatWereToBeExaminedAreExaminedUnderAnotherDeclaration() {
        withdrawFromExamination(CONTAINER, "MAEU123456");
        String byContainer = lodge(clean().in(CONTAINER));
        String byPaper = lodge(clean().under("maeu-123456"));

        for (String anew : List.of(byContainer, byPaper)) {
            assertThat(laneOf(anew)).isEqualTo(Lane.RED);
            assertThat(latest(anew).decision().reasons())
                    .filteredOn(reason -> reason.code().equals("WITHDRAWN_BEFORE_EXAMINATION"))
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.message()).contains(mrn));
            assertThat(replay.of(anew))
                    .allSatisfy(each -> assertThat(each.again()).isEqualTo(each.recorded()));
        }
    }

    @Test
    void otherGoodsAndThoseOfAnotherImporterAreNot() {
        withdrawFromExamination(CONTAINER, "MAEU123456");

        assertThat(laneOf(lodge(clean().in("MSKU9070323").under("MAEU123457")))).isEqualTo(Lane.GREEN);
        assertThat(laneOf(lodge(clean().in(CONTAINER).under("MAEU123456").by("NL900000018"))))
                .isEqualTo(Lane.GREEN);
    }

    @Test
    void whatWasNotToBeExaminedIsCancelledAndLodgedAnewLikeAnyOther() {
        String first = lodge(clean().in(CONTAINER));
        handle(clean().withMrn(first).cancelled(1));

        assertThat(laneOf(lodge(clean().in(CONTAINER)))).isEqualTo(Lane.GREEN);
    }

    @Test
    void ofSeveralDeclarationsOfTheSameGoodsNoneIsSparedWhenOneIsWithdrawn() {
        String dueToday = lodge(clean().in(CONTAINER));
        String onItsWay = lodge(clean().in(CONTAINER)
                .underTheLawOf(
                        clock.instant().plus(20, ChronoUnit.DAYS).toString().substring(0, 10)));
        String other = lodge(clean().in("MSKU9070323"));
        assertThat(Stream.of(dueToday, onItsWay, other).map(this::laneOf)).containsOnly(Lane.GREEN);

        withdrawFromExamination(CONTAINER, "MAEU123456");

        Awaitility.await().until(() -> laneOf(dueToday) == Lane.RED && laneOf(onItsWay) == Lane.RED);
        assertThat(laneOf(other)).isEqualTo(Lane.GREEN);
    }

    @Test
    void whatIsReleasedIsNotCalledBack() {
        String released = lodge(clean().in(CONTAINER));
        handle(clean().withMrn(released).released(1));

        withdrawFromExamination(CONTAINER, "MAEU123456");
        Awaitility.await().until(() -> tables.open().waiting() == 0);

        assertThat(laneOf(released)).isEqualTo(Lane.GREEN);
    }

    @Test
    void whatWasExaminedBeforeItWasCancelledIsFree() {
        lodge(mrn, red().in(CONTAINER));
        jdbc.update(
                "insert into inspection_label (mrn, conform, drawn_alone, concluded_at) values (?, true, false, now())",
                mrn);
        handle(red().withMrn(mrn).cancelled(1));

        assertThat(laneOf(lodge(clean().in(CONTAINER)))).isEqualTo(Lane.GREEN);
    }

    @Test
    void afterSixtyDaysItIsForgotten() {
        withdrawFromExamination(CONTAINER, "MAEU123456");
        jdbc.update("update withdrawn_examination set since = since - interval '60 days' where mrn = ?", mrn);

        assertThat(laneOf(lodge(clean().in(CONTAINER)))).isEqualTo(Lane.GREEN);
    }

    @Test
    void manyCancellationsCostAsManyRoundTripsAsOne() {
        int forOne = statementsForCancellationsOf(1);

        assertThat(statementsForCancellationsOf(500)).isEqualTo(forOne);
    }

    private int statementsForCancellationsOf(int declarations) {
        List<String> mrns =
                IntStream.range(0, declarations).mapToObj(each -> Mrns.next()).toList();
        handle(mrns.stream()
                .map(each -> red().in(CONTAINER).withMrn(each).lodged())
                .toArray(DeclarationFact[]::new));
        return CountedStatements.in(() -> handle(
                mrns.stream().map(each -> red().withMrn(each).cancelled(1)).toArray(DeclarationFact[]::new)));
    }

    private void withdrawFromExamination(String container, String paper) {
        lodge(mrn, red().in(container).under(paper));
        assertThat(laneOf(mrn)).isEqualTo(Lane.RED);
        handle(red().withMrn(mrn).cancelled(1));
    }

    private String lodge(ADeclaration declaration) {
        return lodge(Mrns.next(), declaration);
    }

    private String lodge(String number, ADeclaration declaration) {
        handle(declaration.withMrn(number).lodged());
        return number;
    }

    private ADeclaration red() {
        return aDeclaration().ofPlasticScrap().withoutConsent().by(importer);
    }

    private ADeclaration clean() {
        return aDeclaration().of(AnItem.of("61091000").from("BD")).by(importer);
    }

    private DecidedDeclaration latest(String number) {
        return tables.decisions().of(number).getLast();
    }

    private Lane laneOf(String number) {
        return latest(number).decision().lane();
    }

    private void handle(DeclarationFact... facts) {
        List<Received<DeclarationFact>> batch = Stream.of(facts)
                .map(fact -> new Received<>(UUID.randomUUID(), "declaration", Instant.EPOCH, fact.mrn(), fact))
                .toList();
        new TransactionTemplate(transactions).executeWithoutResult(status -> routing.onDeclarations(batch));
    }
}
