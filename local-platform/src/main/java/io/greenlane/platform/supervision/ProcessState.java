package io.greenlane.platform.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one process of the platform is.
 *
 * @param rank 0 for those that need no other, 1 for those that need them, and so on
 * @param since when it came into this phase
 * @param restarts how often it was started again after it had died
 * @param everUp whether it has answered since the platform was started
 * @param note what it is busy with or why it is down, in a few words
 * @param process absent while none runs
 */
public record ProcessState(
        String name,
        int rank,
        int port,
        Phase phase,
        Instant since,
        int restarts,
        boolean everUp,
        String note,
        StopSignal stopSignal,
        @Nullable RecordedProcess process) {

    static ProcessState of(Programme programme, int rank, Instant now) {
        return new ProcessState(
                programme.name(),
                rank,
                programme.port(),
                Phase.WAITING,
                now,
                0,
                false,
                "",
                programme.stopSignal(),
                null);
    }

    public boolean isUp() {
        return phase == Phase.UP;
    }

    ProcessState in(Phase next, String why, Instant now) {
        return new ProcessState(
                name,
                rank,
                port,
                next,
                next == phase ? since : now,
                restarts,
                everUp || next == Phase.UP,
                why,
                stopSignal,
                process);
    }

    ProcessState runningAs(@Nullable RecordedProcess started) {
        return new ProcessState(name, rank, port, phase, since, restarts, everUp, note, stopSignal, started);
    }

    ProcessState startedAgain() {
        return new ProcessState(name, rank, port, phase, since, restarts + 1, everUp, note, stopSignal, process);
    }
}
