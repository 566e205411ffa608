package io.greenlane.platform.supervision;

import io.greenlane.platform.address.PlatformPorts;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of every process: posted by those who watch them, awaited by those who depend on them, and on disk. */
final class StatusBoard {

    private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, ProcessState> states = new LinkedHashMap<>();
    private final RecordedProcess supervisor;
    private final PlatformPorts ports;
    private final StateFile file;

    StatusBoard(RecordedProcess supervisor, PlatformPorts ports, StateFile file, List<ProcessState> first) {
        this.supervisor = supervisor;
        this.ports = ports;
        this.file = file;
        first.forEach(state -> states.put(state.name(), state));
        lock.lock();
        try {
            keep();
        } finally {
            lock.unlock();
        }
    }

    void post(String name, UnaryOperator<ProcessState> change) {
        lock.lock();
        try {
            ProcessState before = state(name);
            ProcessState after = change.apply(before);
            if (!after.equals(before)) {
                states.put(name, after);
                keep();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    ProcessState get(String name) {
        lock.lock();
        try {
            return state(name);
        } finally {
            lock.unlock();
        }
    }

    PlatformState all() {
        lock.lock();
        try {
            return snapshot();
        } finally {
            lock.unlock();
        }
    }

    void awaitUp(Set<String> names) throws InterruptedException {
        await(all -> names.stream().allMatch(name -> state(name).isUp()), Duration.ofDays(365));
    }

    /** Waits until the condition holds; false if it does not in time. */
    boolean await(Predicate<PlatformState> condition, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (!condition.test(snapshot())) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private ProcessState state(String name) {
        ProcessState state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException(
                    "There is no process " + name + "; there are " + String.join(", ", states.keySet()));
        }
        return state;
    }

    private PlatformState snapshot() {
        return new PlatformState(supervisor, ports, List.copyOf(states.values()));
    }

    private void keep() {
        // Java closes the file under a thread that was told to stop; what it has to say is still wanted.
        boolean interrupted = Thread.interrupted();
        try {
            file.write(snapshot());
        } catch (IOException full) {
            // A full disk must not take the supervisor down as well; what it knows stays right in memory.
            LOG.error("The state of the platform could not be written", full);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
