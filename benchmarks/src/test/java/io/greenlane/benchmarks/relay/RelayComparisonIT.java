package io.greenlane.benchmarks.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.benchmarks.machine.Cpu;
import io.greenlane.benchmarks.machine.DatabaseAddress;
import io.greenlane.houserules.platform.RealKafka;
import io.greenlane.houserules.platform.RealPostgres;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A figure is worth something only if the relay behind it loses and reorders nothing. In {@code verify} that is tried with
 * ours, {@code -Dcomparison.all=true} tries those that lost as well.
 */
class RelayComparisonIT {

    private static final boolean ALL = Boolean.getBoolean("comparison.all");

    private static Bench bench;

    @BeforeAll
    static void openBench() {
        RealPostgres.Database database = RealPostgres.database("comparison");
        RealPostgres.asSuperuser("alter role " + database.user() + " replication");
        bench = new Bench(
                new DatabaseAddress(database.jdbcUrl(), database.user(), database.password()),
                RealKafka.bootstrapServers());
    }

    @AfterAll
    static void closeBench() {
        bench.close();
    }

    @ParameterizedTest
    @MethodSource
    void everyComparedRelayDeliversEveryEventInOrderPerKeyAndLeavesTheOutboxEmpty(Variant variant) throws Exception {
        var trial = new Trial(bench, variant, () -> new Cpu(0, 0, 0, 0));

        Trial.Outcome outcome = trial.run(new Trial.Load(1_200, 3, 20, 0));

        assertThat(outcome.lost()).isZero();
        assertThat(outcome.outOfTurn()).isZero();
        assertThat(outcome.left()).isZero();
        assertThat(outcome.timing().eventsPerSecond()).isPositive();
    }

    static List<Variant> everyComparedRelayDeliversEveryEventInOrderPerKeyAndLeavesTheOutboxEmpty() {
        return ALL ? List.of(Variant.values()) : List.of(Variant.CHASSIS);
    }
}
