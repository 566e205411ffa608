package io.greenlane.declaration.lodgement;

import io.greenlane.benchmarks.micro.Bodies;
import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.web.StrictMapper;
import io.greenlane.vocabulary.CustomsOffice;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/** What a lodgement costs before anything is written down: reading it, checking it, writing its content for the event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LodgementBenchmark {

    private final List<byte[]> bodies = Bodies.bodies();
    private final JsonMapper strict = StrictMapper.mapper();
    private final JsonMapper events = EventJson.mapper();
    private final List<Declaration> declarations = bodies.stream()
            .map(body -> strict.readValue(body, Declaration.class))
            .toList();
    private final LodgementRules rules = new LodgementRules(
            new ProcedureCodes(),
            new CustomsOffices(declarations.stream()
                    .map(Declaration::customsOffice)
                    .distinct()
                    .map(String::valueOf)
                    .map(CustomsOffice::new)
                    .toList()));
    private int turn;

    /** Every rule on a declaration in order, which most are. */
    @Benchmark
    public List<BrokenRule> validation() {
        return rules.brokenBy(declarations.get(next()), Bodies.LODGED_AT);
    }

    @Benchmark
    public Declaration readingJson() {
        return strict.readValue(bodies.get(next()), Declaration.class);
    }

    @Benchmark
    public String writingJson() {
        return events.writeValueAsString(declarations.get(next()));
    }

    private int next() {
        turn = (turn + 1) % Bodies.COUNT;
        return turn;
    }
}
