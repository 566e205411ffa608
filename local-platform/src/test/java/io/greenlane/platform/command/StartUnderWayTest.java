package io.greenlane.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.platform.address.PlatformPorts;
import io.greenlane.platform.folder.DataFolder;
import io.greenlane.platform.refusal.PlatformRefusal;
import io.greenlane.platform.supervision.Phase;
import io.greenlane.platform.supervision.PlatformState;
import io.greenlane.platform.supervision.ProcessState;
import io.greenlane.platform.supervision.RecordedProcess;
import io.greenlane.platform.supervision.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Timeout(30)
class StartUnderWayTest {

    private static final Instant SINCE = Instant.parse("2026-11-23T10:15:30Z");
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path data;

    private final StringWriter printed = new StringWriter();
    private DataFolder held;

    @BeforeEach
    void somebodyHoldsTheFolder() {
        held = DataFolder.take(data).orElseThrow();
    }

    @AfterEach
    void letGo() {
        held.close();
    }

    @Test
    void aPlatformThatIsUpIsNotWaitedFor() throws Exception {
        says(Phase.UP, "", thisProcess());

        assertThat(start(LONG).comesUp()).isTrue();
        assertThat(printed.toString()).isEmpty();
    }

    @Test
    void aStartThatIsUnderWayIsWaitedForWithProgress() throws Exception {
        says(Phase.STARTING, "loading", thisProcess());
        CompletableFuture<Boolean> waiting = comesUp(start(LONG));
        Awaitility.await().until(() -> printed.toString().contains("starting: loading"));
        assertThat(waiting).isNotDone();

        says(Phase.UP, "", thisProcess());

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatAnEarlierSupervisorWroteSaysNothing() throws Exception {
        says(Phase.UP, "", new RecordedProcess(ProcessHandle.current().pid(), Instant.EPOCH, ""));

        assertThatThrownBy(start(Duration.ofMillis(10))::comesUp)
                .isInstanceOf(PlatformRefusal.class)
                .hasMessageContaining("is not all up after 0 s (it has told nothing of its processes)");
    }

    @Test
    void aStartThatEndsBeforeItIsUpLeavesTheFolderToUs() throws Exception {
        says(Phase.STARTING, "", thisProcess());
        CompletableFuture<Boolean> waiting = comesUp(start(LONG));

        held.close();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void aStartThatCannotSucceedIsRefusedInOneSentence() throws Exception {
        says(Phase.FAILED, "the disk is full", thisProcess());

        assertThatThrownBy(start(LONG)::comesUp)
                .isInstanceOf(PlatformRefusal.class)
                .hasMessage("Greenlane on " + data + " does not come up: kafka cannot be started: the disk is full");
    }

    @Test
    void aStartThatNeverGetsThereIsRefusedAndNamesWhatIsMissing() throws Exception {
        says(Phase.STARTING, "", thisProcess());

        assertThatThrownBy(start(Duration.ofMillis(10))::comesUp)
                .isInstanceOf(PlatformRefusal.class)
                .hasMessageContaining("(kafka is starting)");
    }

    private StartUnderWay start(Duration patience) {
        return new StartUnderWay(data, patience, new PrintWriter(printed, true));
    }

    private static CompletableFuture<Boolean> comesUp(StartUnderWay start) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return start.comesUp();
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
        });
    }

    private void says(Phase phase, String note, RecordedProcess supervisor) throws IOException {
        ProcessState kafka = new ProcessState("kafka", 0, 18086, phase, SINCE, 0, true, note, StopSignal.TERM, null);
        PlatformState state = new PlatformState(supervisor, new PlatformPorts(8080, 18080), List.of(kafka));
        Path half = data.resolve("half");
        Files.write(half, JsonMapper.shared().writeValueAsBytes(state));
        Files.move(half, DataFolder.stateFile(data), StandardCopyOption.ATOMIC_MOVE);
    }

    private static RecordedProcess thisProcess() {
        ProcessHandle current = ProcessHandle.current();
        return new RecordedProcess(current.pid(), current.info().startInstant().orElseThrow(), "");
    }
}
