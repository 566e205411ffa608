package io.greenlane.platform.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as it was written down, so that another supervisor can find it again and never takes a stranger for it.
 *
 * @param startedAt as the operating system tells it
 * @param mark a text in its command line; empty if there is none
 */
public record RecordedProcess(long pid, Instant startedAt, String mark) {

    /** The system's boot time, which start times are counted from, is known to a second only. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    static RecordedProcess of(ProcessHandle process, String mark, Instant now) {
        return new RecordedProcess(process.pid(), process.info().startInstant().orElse(now), mark);
    }

    /** The running process, unless it has ended or its id now belongs to another. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean sameStart = info.startInstant()
                .map(start -> Duration.between(startedAt, start).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(true);
        return sameStart && info.commandLine().map(line -> line.contains(mark)).orElse(true);
    }
}
