package io.greenlane.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.benchmarks.machine.Processes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class JavaProfileTest {

    @TempDir
    Path folder;

    @Test
    void aSampleBelongsToThePartItWasTakenInAndToOurMethodThatLedThere() throws Exception {
        Path file = folder.resolve("work.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(JavaProfile.CPU_SAMPLE).with("throttle", "2ms");
            recording.start();
            parseFor(Duration.ofMillis(300));
            recording.stop();
            recording.dump(file);
        }

        JavaProfile profile = JavaProfile.of(file, Parts.shipped());

        assertThat(profile.samples()).isPositive();
        assertThat(profile.byPart().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(profile.samples());
        assertThat(profile.byPart()).containsKey("JSON");
        assertThat(profile.own()).containsKey(JavaProfileTest.class.getName() + ".parseFor");
        assertThat(profile.under()).containsKey(JavaProfileTest.class.getName() + ".parseFor");
    }

    @Test
    void whatTheJvmDoesForItselfIsToldByItsThreads() {
        VirtualMachine machine = VirtualMachine.of(new TreeMap<>(
                Map.of("C# CompilerThre", 3.0, "VM Thread", 2.0, "JFR Sampler Thr", 0.5, "http-nio-#-exec", 40.0)));

        assertThat(machine.byPart())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("JIT compiler", 3.0, "garbage collector", 2.0, "(profiler)", 0.5));
        assertThat(machine.total()).isEqualTo(5.5);
    }

    private static void parseFor(Duration cpu) {
        long self = ProcessHandle.current().pid();
        double until = Processes.cpu(self) + cpu.toMillis();
        int nodes = 0;
        while (Processes.cpu(self) < until) {
            for (int round = 0; round < 2_000; round++) {
                nodes += JsonMapper.shared()
                        .readTree("{\"lrn\": \"A1\", \"goodsItems\": [{\"netMassKg\": \"12.5\"}, {\"packages\": 7}]}")
                        .size();
            }
        }
        assertThat(nodes).isPositive();
    }
}
