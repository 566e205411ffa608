package io.greenlane.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.platform.supervision.Phase;
import io.greenlane.platform.supervision.ProcessState;
import io.greenlane.platform.supervision.RecordedProcess;
import io.greenlane.platform.supervision.StopSignal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatusCommandTest {

    private static final Instant SINCE = Instant.parse("2026-11-23T10:15:30.123456Z");

    @TempDir
    Path folder;

    @Test
    void aProcessThatAnswersIsUp() {
        assertThat(StatusCommand.line(state(Phase.UP, thisProcess()), true))
                .isEqualTo(new StatusCommand.Line(
                        "kafka", "UP", ProcessHandle.current().pid(), 18086, "2026-11-23T10:15:30.123Z", 2));
    }

    @Test
    void aProcessThatRunsAndDoesNotAnswerIsDown() {
        assertThat(StatusCommand.line(state(Phase.STARTING, thisProcess()), true)
                        .state())
                .isEqualTo("DOWN");
    }

    @Test
    void aProcessWithoutItsSupervisorIsDownButKeepsItsId() {
        StatusCommand.Line line = StatusCommand.line(state(Phase.UP, thisProcess()), false);

        assertThat(line.state()).isEqualTo("DOWN");
        assertThat(line.pid()).isEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void aProcessThatHasEndedIsDownWhateverWasWritten() {
        RecordedProcess gone = new RecordedProcess(ProcessHandle.current().pid(), Instant.EPOCH, "");

        StatusCommand.Line line = StatusCommand.line(state(Phase.UP, gone), true);

        assertThat(line.state()).isEqualTo("DOWN");
        assertThat(line.pid()).isNull();
    }

    @Test
    void everythingIsDownWhereNothingEverRan() {
        StringWriter printed = new StringWriter();

        int code = Greenlane.commandLine()
                .setOut(new PrintWriter(printed))
                .execute("status", "--json", "--data", folder.toString());

        JsonNode answer = JsonMapper.shared().readTree(printed.toString());
        assertThat(code).isEqualTo(3);
        assertThat(answer)
                .hasSize(8)
                .allSatisfy(
                        process -> assertThat(process.path("state").asString()).isEqualTo("DOWN"));
    }

    private static RecordedProcess thisProcess() {
        ProcessHandle current = ProcessHandle.current();
        return new RecordedProcess(current.pid(), current.info().startInstant().orElseThrow(), "");
    }

    private static ProcessState state(Phase phase, @Nullable RecordedProcess process) {
        return new ProcessState("kafka", 0, 18086, phase, SINCE, 2, true, "", StopSignal.TERM, process);
    }
}
