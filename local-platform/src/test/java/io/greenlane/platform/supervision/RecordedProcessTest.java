package io.greenlane.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordedProcessTest {

    private Process process;
    private RecordedProcess recorded;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "86399").start();
        recorded = RecordedProcess.of(process.toHandle(), "86399", Instant.EPOCH);
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aProcessIsFoundAgainByItsRecord() {
        assertThat(recorded.running()).contains(process.toHandle());
    }

    @Test
    void anEndedProcessIsNotFound() throws InterruptedException {
        process.destroyForcibly().waitFor();

        assertThat(recorded.running()).isEmpty();
    }

    @Test
    void aStrangerThatStartedAtAnotherTimeIsNotTakenForIt() {
        RecordedProcess earlier =
                new RecordedProcess(recorded.pid(), recorded.startedAt().minusSeconds(60), "86399");

        assertThat(earlier.running()).isEmpty();
    }

    @Test
    void aStrangerThatRunsAnotherCommandIsNotTakenForIt() {
        RecordedProcess other = new RecordedProcess(recorded.pid(), recorded.startedAt(), "/data/of/another");

        assertThat(other.running()).isEmpty();
    }
}
