package io.greenlane.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.platform.address.PlatformPorts;
import io.greenlane.platform.supervision.Phase;
import io.greenlane.platform.supervision.PlatformState;
import io.greenlane.platform.supervision.ProcessState;
import io.greenlane.platform.supervision.RecordedProcess;
import io.greenlane.platform.supervision.StopSignal;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final AtomicReference<Optional<PlatformState>> state = new AtomicReference<>(Optional.empty());

    @Test
    void elsewhereThanOnATerminalEveryChangeIsALine() {
        ProgressDisplay display = display(false);

        show(display, Phase.WAITING, "");
        show(display, Phase.STARTING, "unpacking");
        show(display, Phase.STARTING, "unpacking");
        show(display, Phase.UP, "");

        assertThat(text().lines().map(line -> line.replaceAll("\\s+[0-9.]+ s +", " ")))
                .containsExactly("postgres starting: unpacking", "postgres up");
    }

    @Test
    void onATerminalTheLinesAreDrawnOver() {
        ProgressDisplay display = display(true);

        show(display, Phase.STARTING, "");
        show(display, Phase.UP, "");

        assertThat(text()).contains("starting").contains("\033[1A").contains("up");
    }

    @Test
    void nothingIsShownWhileNothingIsKnown() {
        display(false).refresh();

        assertThat(text()).isEmpty();
    }

    private ProgressDisplay display(boolean terminal) {
        return new ProgressDisplay(state::get, new PrintWriter(printed, true, StandardCharsets.UTF_8), terminal);
    }

    private void show(ProgressDisplay display, Phase phase, String note) {
        ProcessState process =
                new ProcessState("postgres", 0, 18085, phase, Instant.EPOCH, 0, false, note, StopSignal.INT, null);
        state.set(Optional.of(new PlatformState(
                new RecordedProcess(1, Instant.EPOCH, ""), new PlatformPorts(8080, 18080), List.of(process))));
        display.refresh();
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
