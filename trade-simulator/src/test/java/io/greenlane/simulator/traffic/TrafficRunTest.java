package io.greenlane.simulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.consignment.Declaration;
import io.greenlane.simulator.gateway.UnexpectedAnswer;
import io.greenlane.simulator.readback.DemoSummary;
import io.greenlane.simulator.world.Importer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run mostly waits, so they wait together. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class TrafficRunTest {

    private static final Instant START = Instant.parse("2027-02-08T10:00:00Z");
    private static final int COUNT = 300;

    private final AtomicInteger tokens = new AtomicInteger();
    private final PlatformDouble platform = platform();
    private final TrafficSettings settings = TrafficSettings.demo(
                    platform.uri(), platform.uri(), null, user -> user + ":" + tokens.incrementAndGet(), START)
            .withLoad(COUNT, 1_000)
            .withWorld(60, 23)
            .withPatience(Duration.ofSeconds(3));
    private final TrafficRun run = new TrafficRun(settings, InstantSource.system());

    @AfterEach
    void closePlatform() {
        platform.close();
    }

    @Test
    void anHonestPlatformLosesNothingAndDoublesNothing() throws InterruptedException {
        DemoSummary summary = run.run();

        assertThat(summary.lodged()).isEqualTo(COUNT);
        assertThat(summary.routed()).isEqualTo(COUNT);
        assertThat(summary.lost()).isZero();
        assertThat(summary.duplicated()).isZero();
        assertThat(summary.settled()).isTrue();
        assertThat(summary.lanes().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(COUNT);
        assertThat(summary.decisionMillis().p50()).isEqualTo(5);
    }

    @Test
    void aPlantedLossIsCounted() throws InterruptedException {
        Set<String> lost = Set.of(lrn(3), lrn(250));
        platform.loses(lost::contains);

        DemoSummary summary = run.run();

        assertThat(summary.lost()).isEqualTo(2);
        assertThat(summary.acknowledged()).isEqualTo(COUNT);
        assertThat(summary.lodged()).isEqualTo(COUNT - 2);
        assertThat(summary.shortfalls())
                .containsExactly(
                        "298 of the 300 declarations asked for are lodged.",
                        "300 were acknowledged and 298 can be read back.",
                        "2 are lost: GONE 2.");
    }

    @Test
    void whatNobodyAnsweredIsSentAgainWithTheSameKeyInTheEnd() throws InterruptedException {
        platform.keepsSilentAbout(lrn(20), 1);
        platform.keepsSilentAbout(lrn(21), 2);

        DemoSummary summary = run.run();

        assertThat(summary.unanswered()).isZero();
        assertThat(summary.acknowledged()).isEqualTo(COUNT);
        assertThat(summary.shortfalls()).isEmpty();
    }

    @Test
    void whatIsNeverAnsweredIsAFaultAlthoughThePlatformHasIt() throws InterruptedException {
        platform.keepsSilentAbout(lrn(20), Integer.MAX_VALUE);
        TrafficRun impatient = new TrafficRun(settings.withPatience(Duration.ofSeconds(1)), InstantSource.system());

        DemoSummary summary = impatient.run();

        assertThat(summary.lodged()).isEqualTo(COUNT);
        assertThat(summary.acknowledged()).isEqualTo(COUNT - 1);
        assertThat(summary.unanswered()).isOne();
        assertThat(summary.faultless()).isFalse();
        assertThat(summary.remarks()).contains("Not answered in the end: 503 TEMPORARILY_UNAVAILABLE (1 times)");
    }

    @Test
    void decisionsThatCannotBeReadForAMomentAreAskedForAgain() throws InterruptedException {
        platform.cannotTellDecisionsFor(5);

        assertThat(run.run().shortfalls()).isEmpty();
    }

    @Test
    void decisionsThatCannotBeReadAtAllEndTheCountInsteadOfCountingAsLost() {
        platform.cannotTellDecisionsFor(Integer.MAX_VALUE);
        TrafficRun impatient = new TrafficRun(settings.withPatience(Duration.ofSeconds(1)), InstantSource.system());

        assertThatThrownBy(impatient::run)
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageMatching("The count can't be made: GET /declarations/.*/decisions answered 503 .*");
    }

    @Test
    void aSecretThatAnotherRunHasEndedIsMadeAnew() throws InterruptedException {
        platform.rotatesSecretsWhenTokensExpire();
        platform.expiresTokensAfter(COUNT / 2);

        assertThat(run.run().shortfalls()).isEmpty();
    }

    @Test
    void whoCannotLogInIsToldSoInOneSentence() {
        TrafficRun locked = new TrafficRun(
                TrafficSettings.demo(
                                platform.uri(),
                                platform.uri(),
                                null,
                                user -> {
                                    throw new IllegalStateException("the password is wrong");
                                },
                                START)
                        .withPatience(Duration.ofSeconds(1)),
                InstantSource.system());

        assertThatThrownBy(locked::run)
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("No token could be had: the password is wrong");
    }

    @Test
    void theDayBeginsSlowlyAndEachPhaseIsTold() throws InterruptedException {
        Set<String> stages = ConcurrentHashMap.newKeySet();

        new TrafficRun(settings.withProgress((stage, done, of) -> stages.add(stage)), InstantSource.system()).run();

        assertThat(stages).contains("Lodging declarations, the day begins", "Waiting for the flow to come to rest");
        assertThat(stages)
                .containsAnyOf("Lodging declarations at the full rate", "Lodging declarations, behind the schedule");
    }

    @Test
    void withoutTheBrokersAddressTheSummarySaysThatDuplicatesWereLookedForOverHttpOnly() throws InterruptedException {
        assertThat(run.run().remarks())
                .containsExactly("Without the broker's address, duplicates were looked for over HTTP only.");
    }

    @Test
    void aPlantedSecondDecisionIsCounted() throws InterruptedException {
        String twice = run.consignments().stream()
                .filter(consignment -> isPlain(consignment))
                .findFirst()
                .orElseThrow()
                .declaration()
                .lrn();
        platform.decidesTwice(twice::equals);

        DemoSummary summary = run.run();

        assertThat(summary.duplicated()).isOne();
        assertThat(summary.lost()).isZero();
    }

    @Test
    void aPlantedSecondMrnForOneReferenceIsCounted() throws InterruptedException {
        platform.lodgesTwice(lrn(11)::equals);

        assertThat(run.run().duplicated()).isOne();
    }

    @Test
    void anExpiredTokenIsRenewed() throws InterruptedException {
        platform.expiresTokensAfter(COUNT / 2);

        DemoSummary summary = run.run();

        assertThat(summary.lodged()).isEqualTo(COUNT);
        assertThat(summary.lost()).isZero();
    }

    @Test
    void aRefusalIsKeptWithItsProblemAndReported() throws InterruptedException {
        platform.refuses(lrn(7)::equals);

        DemoSummary summary = run.run();

        assertThat(summary.refused()).isOne();
        assertThat(summary.refusals()).containsEntry("BROKEN_RULES", 1);
        assertThat(run.refusals()).extracting(Refusal::lrn).containsExactly(lrn(7));
        assertThat(summary.lodged()).isEqualTo(COUNT - 1);
        assertThat(summary.lost()).isZero();
    }

    @Test
    void aBusyPlatformIsAskedAgainWithTheSameKey() throws InterruptedException {
        platform.isBusyFor(25);

        DemoSummary summary = run.run();

        assertThat(summary.lodged()).isEqualTo(COUNT);
        assertThat(summary.refused()).isZero();
        assertThat(summary.duplicated()).isZero();
    }

    @Test
    void everyEnterpriseIsRegisteredAndEveryBrokerAuthorised() throws InterruptedException {
        run.run();

        assertThat(platform.clients)
                .containsAll(run.consignments().stream()
                        .map(consignment -> consignment.importer().declarant().eori())
                        .toList());
        List<String> expected = run.consignments().stream()
                .map(Consignment::importer)
                .filter(importer -> importer.broker() != null)
                .map(TrafficRunTest::representation)
                .distinct()
                .toList();
        assertThat(platform.representations).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void officersConcludeByTheTruth() throws InterruptedException {
        DemoSummary summary = run.run();

        assertThat(summary.inspectionsOpened()).isPositive().isEqualTo(summary.inspectionsConcluded());
        assertThat(platform.conclusions).hasSize(summary.inspectionsConcluded()).allSatisfy(TrafficRunTest::isComplete);
        long dirtyWaste = run.consignments().stream()
                .filter(TrafficRunTest::isWaste)
                .filter(consignment -> consignment.truth().violated())
                .count();
        assertThat(platform.conclusions.stream()
                        .filter(one -> one.path("outcome").asString().equals("NOT_CONFORM")))
                .hasSize((int) dirtyWaste);
        assertThat(summary.quality().found()).isEqualTo((int) dirtyWaste);
    }

    @Test
    void aForgottenPaperIsAddedAndThenTheGoodsAreCleared() throws InterruptedException {
        long forgotten = run.consignments().stream()
                .filter(TrafficRunTest::lacksItsPaper)
                .filter(consignment -> !consignment.truth().forgotten().isEmpty())
                .count();

        DemoSummary summary = run.run();

        assertThat(forgotten).isPositive();
        assertThat(summary.driven().amended()).isEqualTo((int) forgotten);
    }

    @Test
    void theSummaryHasTheNamesThatItsReadersExpect() throws InterruptedException {
        JsonNode summary = JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(run.run()));

        assertThat(summary.propertyNames())
                .contains(
                        "lodged",
                        "routed",
                        "lost",
                        "duplicated",
                        "lanes",
                        "untouchedShare",
                        "decisionMillis",
                        "inspectionsOpened",
                        "inspectionsConcluded",
                        "released");
        assertThat(summary.path("lanes").propertyNames()).containsExactly("GREEN", "BLUE", "YELLOW", "RED");
        assertThat(summary.path("decisionMillis").propertyNames()).containsExactly("p50", "p99");
    }

    private String lrn(int number) {
        return run.consignments().get(number).declaration().lrn();
    }

    private static boolean isPlain(Consignment consignment) {
        return !isWaste(consignment) && !lacksItsPaper(consignment);
    }

    private static boolean lacksItsPaper(Consignment consignment) {
        Declaration.Item item = consignment.declaration().goodsItems().getFirst();
        return item.documents().isEmpty() && item.commodityCode().matches(PlatformDouble.NEEDS_PAPER);
    }

    private static boolean isWaste(Consignment consignment) {
        String code = consignment.declaration().goodsItems().getFirst().commodityCode();
        return code.startsWith("3915") || code.startsWith("8549");
    }

    private static String representation(Importer importer) {
        return importer.party().eori() + " " + importer.declarant().eori();
    }

    private static void isComplete(JsonNode conclusion) {
        boolean fault = conclusion.path("outcome").asString().equals("NOT_CONFORM");
        assertThat(conclusion.path("items")).isNotEmpty();
        assertThat(conclusion.path("reason").asString()).isNotEmpty();
        assertThat(conclusion.path("messageToTrader").asString()).isNotEmpty();
        assertThat(conclusion.has("disposal")).isEqualTo(fault);
        assertThat(conclusion.path("items").valueStream().anyMatch(item -> item.has("topic")))
                .isEqualTo(fault);
    }

    private static PlatformDouble platform() {
        try {
            return new PlatformDouble();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
