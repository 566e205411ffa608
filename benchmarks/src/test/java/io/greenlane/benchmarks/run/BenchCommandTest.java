package io.greenlane.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void aDataFolderThatIsThereIsNotMeasuredOn() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));

        assertThat(run("--data", data.toString())).isEqualTo(1);
        assertThat(said.toString())
                .contains("exists; a benchmark wants a fresh one")
                .contains("--data");
    }

    @Test
    void nonsenseIsRefusedBeforeAnythingStarts() {
        assertThat(run("--rate", "0")).isEqualTo(1);
        assertThat(run("--connections", "8,-1")).isEqualTo(1);
        assertThat(run("--seconds", "0")).isEqualTo(1);
        assertThat(run("--enterprises", "1")).isEqualTo(1);
        assertThat(said.toString().lines())
                .hasSize(4)
                .allMatch(line ->
                        line.equals("Connections, rates and seconds must be above zero, and it takes two to trade."));
    }

    @Test
    void aQuickRunIsNotRecorded() {
        assertThat(run("--quick", "--record")).isEqualTo(1);
        assertThat(said.toString()).contains("too short to be compared");
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertThat(run("--conections", "8")).isEqualTo(2);
        assertThat(said.toString()).contains("Unknown option").contains("'--conections'");
    }

    private int run(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("--out", folder.resolve("out").toString()));
        all.addAll(List.of(arguments));
        return BenchCommand.commandLine().setErr(new PrintWriter(said, true)).execute(all.toArray(String[]::new));
    }
}
