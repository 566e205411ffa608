package io.greenlane.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.greenlane.platform.address.PlatformPorts;
import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private Supervisor supervisor;

    @BeforeEach
    void beginWithNothing() {
        supervisor = Supervisor.start(List.of(), new PlatformPorts(1, 2), stateFile(), folder, InstantSource.system());
    }

    @AfterEach
    void end() {
        supervisor.close();
    }

    @Test
    void aProgrammeIsStartedWhenThoseItNeedsAnswer() throws InterruptedException {
        supervise(
                AProgramme.thatRuns("database", folder).running("sleep 0.3; touch database; exec sleep 86399"),
                AProgramme.thatRuns("service", folder)
                        .needing("database")
                        .running("test -f database && touch service && exec sleep 86399"));

        supervisor.awaitAllUp(PATIENCE);

        assertThat(supervisor.state().processes())
                .allMatch(ProcessState::isUp)
                .allMatch(process -> process.restarts() == 0)
                .extracting(ProcessState::rank)
                .containsExactly(0, 1);
    }

    @Test
    void aProgrammeThatDiesIsStartedAgain() throws InterruptedException {
        supervise(AProgramme.thatRuns("service", folder));
        supervisor.awaitAllUp(PATIENCE);
        RecordedProcess before = process("service");

        supervisor.kill("service");

        assertThat(supervisor.awaitUp("service", 1, PATIENCE)).isTrue();
        assertThat(process("service").pid()).isNotEqualTo(before.pid());
        assertThat(before.running()).isEmpty();
    }

    @Test
    void aProgrammeThatNeverComesUpIsGivenUpWithItsLastWords() {
        supervise(AProgramme.thatRuns("service", folder).running("echo 'No draw key is set.'; exit 4"));

        assertThatThrownBy(() -> supervisor.awaitAllUp(PATIENCE))
                .isInstanceOf(PlatformRefusal.class)
                .hasMessage("service does not start: No draw key is set; its log is " + folder.resolve("service.log")
                        + ".");
    }

    @Test
    void aProgrammeThatStaysSilentIsNamed() {
        supervise(AProgramme.thatRuns("service", folder).running("exec sleep 86399"));

        assertThatThrownBy(() -> supervisor.awaitAllUp(Duration.ofMillis(300)))
                .isInstanceOf(PlatformRefusal.class)
                .hasMessageContaining("service did not answer within 0 s");
    }

    @Test
    void programmesEndBeforeThoseTheyNeed() throws Exception {
        String noteTheEnd = "trap 'echo $WHO >> ends; exit' TERM; touch $WHO; while :; do sleep 0.05; done";
        supervise(
                AProgramme.thatRuns("database", folder).running(noteTheEnd),
                AProgramme.thatRuns("service", folder).needing("database").running(noteTheEnd));
        supervisor.awaitAllUp(PATIENCE);

        supervisor.close();

        assertThat(Files.readAllLines(folder.resolve("ends"))).containsExactly("service", "database");
        assertThat(supervisor.state().processes())
                .extracting(ProcessState::phase)
                .containsOnly(Phase.STOPPED);
    }

    @Test
    void theStateIsOnDiskForOthersToRead() throws InterruptedException {
        supervise(AProgramme.thatRuns("service", folder));
        supervisor.awaitAllUp(PATIENCE);

        assertThat(stateFile().read()).contains(supervisor.state());
        assertThat(supervisor.state().supervised()).isTrue();
    }

    @Test
    void whatAnotherSupervisorLeftIsEnded() throws Exception {
        Process left = new ProcessBuilder("sleep", "86399").start();
        Process stranger = new ProcessBuilder("sleep", "86398").start();
        ProcessState known = new ProcessState(
                "left",
                0,
                1,
                Phase.UP,
                Instant.EPOCH,
                0,
                true,
                "",
                StopSignal.TERM,
                RecordedProcess.of(left.toHandle(), "86399", Instant.EPOCH));
        ProcessState recycled = new ProcessState(
                "recycled",
                0,
                1,
                Phase.UP,
                Instant.EPOCH,
                0,
                true,
                "",
                StopSignal.TERM,
                RecordedProcess.of(stranger.toHandle(), "86399", Instant.EPOCH));
        try {
            int ended = Leftovers.end(new PlatformState(
                    supervisor.state().supervisor(), supervisor.state().ports(), List.of(known, recycled)));

            assertThat(ended).isEqualTo(1);
            assertThat(left.isAlive()).isFalse();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void anUnreadableStateIsNoState() throws IOException {
        Files.writeString(folder.resolve("state.json"), "{\"supervisor\":");

        assertThat(stateFile().read()).isEmpty();
    }

    @Test
    void aProcessThatStopsAnsweringIsDownAndNotKilled() throws Exception {
        supervise(AProgramme.thatRuns("service", folder));
        supervisor.awaitAllUp(PATIENCE);

        Files.delete(folder.resolve("service"));

        await().atMost(PATIENCE)
                .until(() -> supervisor.state().processes().getFirst().phase() == Phase.DOWN);
        assertThat(process("service").running()).isPresent();
    }

    private void supervise(Programme... programmes) {
        supervisor = Supervisor.start(
                List.of(programmes), new PlatformPorts(1, 2), stateFile(), folder, InstantSource.system());
    }

    private StateFile stateFile() {
        return new StateFile(folder.resolve("state.json"));
    }

    private RecordedProcess process(String name) {
        Optional<ProcessState> state = supervisor.state().processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst();
        return Objects.requireNonNull(state.orElseThrow().process());
    }
}
