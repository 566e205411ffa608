package io.greenlane.benchmarks.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Two small worlds for a short time, one of them twice. */
class EvaluateWorldIT {

    private static final Design SHORT = new Design(LocalDate.parse("2027-01-01"), 80, 60, 14, 0.3, 5, false);

    @Test
    void thePlatformFindsMoreThanChanceAtTheSameBudgetAndTheSameWorldGivesTheSameFigures() {
        WorldResult[] worlds = LongStream.of(1, 2, 2)
                .mapToObj(seed -> WorldResult.of(SHORT, Design.policy(), seed))
                .toArray(WorldResult[]::new);

        for (WorldResult world : worlds) {
            Reached platform = world.of(Strategy.GREENLANE);
            Reached chance = world.of(Strategy.RANDOM);
            assertThat(platform.inspected()).isLessThan(0.35).isCloseTo(chance.inspected(), within(1e-12));
            assertThat(platform.foundByExamination()).isGreaterThan(chance.foundByExamination() + 0.1);
            assertThat(platform.precision()).isGreaterThan(world.violating());
            assertThat(world.missRate().low()).isLessThan(world.missRate().high());
        }
        assertThat(worlds[1].reached()).isEqualTo(worlds[2].reached());
        assertThat(worlds[1].baseRate()).isEqualTo(worlds[2].baseRate());
        assertThat(worlds[1].reached()).isNotEqualTo(worlds[0].reached());
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        StringWriter said = new StringWriter();
        CommandLine command = EvaluateWorldCommand.commandLine().setErr(new PrintWriter(said, true));

        assertThat(command.execute("--world", "--seeds", "9-3")).isEqualTo(2);
        assertThat(command.execute("--world", "--seeds", "all")).isEqualTo(2);
        assertThat(command.execute("--world", "--weeks", "0")).isEqualTo(2);
        assertThat(said.toString())
                .contains("the lower seed first")
                .contains("such as 1-100")
                .contains("must be above zero");
    }
}
