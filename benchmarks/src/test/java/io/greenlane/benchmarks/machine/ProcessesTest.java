package io.greenlane.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProcessesTest {

    private static final long SELF = ProcessHandle.current().pid();
    private static final long NOBODY = Integer.MAX_VALUE;

    @Test
    void whatThisProcessWorksIsCountedForItAndForTheMachine() {
        PlatformMeter meter = new PlatformMeter(Map.of("self", SELF));
        PlatformCpu before = meter.read();

        work(120);
        PlatformCpu spent = meter.read().since(before);

        assertThat(spent.byProcess().get("self")).isGreaterThanOrEqualTo(100);
        assertThat(spent.generator()).isGreaterThanOrEqualTo(100);
        assertThat(spent.machine()).isGreaterThanOrEqualTo(100);
    }

    @Test
    void aProcessThatHasEndedCostsNothingAnyMore() {
        assertThat(Processes.cpu(NOBODY)).isZero();
        assertThat(Processes.memory(NOBODY)).isEqualTo(new Processes.Memory(0, 0));
        assertThat(Processes.cpuOfThreads(NOBODY)).isEmpty();
    }

    @Test
    void aFamilyIsAParentWithItsChildrenAndThoseThatHaveEnded() throws Exception {
        double before = Processes.cpuOfFamily(SELF);

        new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 60000 ]; do i=$((i+1)); done")
                .start()
                .waitFor();

        assertThat(Processes.cpuOfFamily(SELF) - before).isPositive();
    }

    @Test
    void threadsAreToldByTheirNamesWithoutNumbers() {
        assertThat(Processes.cpuOfThreads(SELF).keySet())
                .anyMatch(name -> name.startsWith("C# CompilerThre"))
                .noneMatch(name -> name.matches(".*\\d.*"));
    }

    @Test
    void memoryAtMostIsNoLessThanMemoryNow() {
        Processes.Memory memory = Processes.memory(SELF);

        assertThat(memory.resident()).isPositive();
        assertThat(memory.mostResident()).isGreaterThanOrEqualTo(memory.resident());
    }

    @Test
    void aProcessOfPostgresIsToldByWhatItIsFor() {
        assertThat(Processes.purpose("postgres: declaration declaration 127.0.0.1(59280) idle"))
                .isEqualTo("backends of declaration");
        assertThat(Processes.purpose("postgres: walwriter")).isEqualTo("walwriter");
        assertThat(Processes.purpose("postgres: io worker 2")).isEqualTo("io worker");
    }

    @Test
    void othersAreWhatTheMachineWorkedBesidesPlatformAndGenerator() {
        PlatformCpu cpu = new PlatformCpu(new TreeMap<>(Map.of("kafka", 30.0, "postgres", 20.0)), 5, 10, 100);

        assertThat(cpu.platform()).isEqualTo(50);
        assertThat(cpu.foreign()).isEqualTo(40);
    }

    @Test
    void othersAreNeverLessThanNothing() {
        assertThat(new PlatformCpu(new TreeMap<>(Map.of("kafka", 30.0)), 5, 10, 35).foreign())
                .isZero();
    }

    private static void work(int millis) {
        double until = Processes.cpu(SELF) + millis;
        double sum = 0;
        while (Processes.cpu(SELF) < until) {
            for (int step = 0; step < 100_000; step++) {
                sum += Math.sqrt(step);
            }
        }
        assertThat(sum).isPositive();
    }
}
