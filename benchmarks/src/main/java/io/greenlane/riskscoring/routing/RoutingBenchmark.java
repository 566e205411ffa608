package io.greenlane.riskscoring.routing;

import io.greenlane.benchmarks.micro.Bodies;
import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.riskscoring.balance.ShippedPolicy;
import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.regulation.ShippedMeasures;
import io.greenlane.riskscoring.risk.ShippedRiskRules;
import io.greenlane.riskscoring.sampling.Lot;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/** What a decision costs apart from the database and the broker: reading the event, deciding, writing the decision. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RoutingBenchmark {

    private static final String MRN = "26NLK3F7Q30A1C5DE1";
    private static final LocalDate LEGAL_DATE = LocalDate.parse("2026-12-03");
    private static final Lot NOT_DRAWN = new Lot("2026-11-23.6f1c2ab4", 0.99);

    private final JsonMapper json = EventJson.mapper();
    private final Rulebook rulebook =
            new Rulebook(ShippedMeasures.catalogue(), ShippedRiskRules.table(), ShippedPolicy.policy());
    private final Rulebook ofTenThousand =
            new Rulebook(ShippedMeasures.among(10_000), ShippedRiskRules.table(), ShippedPolicy.policy());
    private final Rulebook ofFiveHundredCriteria = new Rulebook(
            ShippedMeasures.among(10_000),
            ShippedRiskRules.table(),
            ShippedPolicy.policy(),
            ManyCriteria.book(500),
            null);
    private final List<byte[]> events =
            Bodies.bodies().stream().map(RoutingBenchmark::event).toList();
    private final List<Facts> facts = events.stream()
            .map(event -> json.readValue(event, DeclarationFact.Lodged.class))
            .map(RoutingBenchmark::facts)
            .toList();
    private final Rulebook ofEverything = new Rulebook(
            ShippedMeasures.among(10_000),
            ShippedRiskRules.table(),
            ShippedPolicy.namingAModel(),
            ManyCriteria.book(500),
            LearntModel.of(facts));
    private final List<Decision> decisions =
            facts.stream().map(rulebook::decide).toList();
    private int turn;

    private static byte[] event(byte[] body) {
        return ("{\"mrn\":\"" + MRN + "\",\"version\":1,\"lodgedAt\":\"" + Bodies.LODGED_AT + "\",\"legalDate\":\""
                        + LEGAL_DATE + "\",\"declaration\":" + new String(body, StandardCharsets.UTF_8) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Facts facts(DeclarationFact.Lodged lodged) {
        Undecided version = Undecided.first(MRN, 1, LEGAL_DATE, lodged.declaration());
        return new Due(version, Bodies.LODGED_AT, null)
                .facts(
                        Bodies.LODGED_AT,
                        ImporterProfile.UNKNOWN,
                        new Due.Circumstances(NOT_DRAWN, NOT_DRAWN, NOT_DRAWN, null, Map.of(), List.of()));
    }

    /** Measures, risk rules, policy and reasons, of an importer nobody knows. */
    @Benchmark
    public Object decision() {
        return rulebook.decide(facts.get(next()));
    }

    /** The same, with ten thousand measures more on other goods. */
    @Benchmark
    public Object decisionAmongTenThousandMeasures() {
        return ofTenThousand.decide(facts.get(next()));
    }

    /** The same, with five hundred officers' criteria: most about other goods, one in twenty to be evaluated always. */
    @Benchmark
    public Object decisionWithFiveHundredCriteria() {
        return ofFiveHundredCriteria.decide(facts.get(next()));
    }

    /** The same, with a risk model of as many trees as one in service; what it tells to examine, it tells why. */
    @Benchmark
    public Object decisionWithEverything() {
        return ofEverything.decide(facts.get(next()));
    }

    @Benchmark
    public Object readingTheEvent() {
        return json.readValue(events.get(next()), DeclarationFact.Lodged.class);
    }

    @Benchmark
    public byte[] writingTheDecision() {
        int number = next();
        return json.writeValueAsBytes(Routed.of(facts.get(number), decisions.get(number)));
    }

    private int next() {
        turn = (turn + 1) % Bodies.COUNT;
        return turn;
    }
}
