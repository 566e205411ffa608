package io.greenlane.platform.supervision;

import io.greenlane.platform.address.PlatformPorts;
import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs programmes as processes, in the order of their needs, and ends them in the reverse order. */
public final class Supervisor implements AutoCloseable {

    /** A process that died this often without ever having answered will not do better the next time. */
    private static final int HOPELESS = 3;

    private record Watched(int rank, SupervisedProcess process, Thread thread) {}

    private final Map<String, Watched> watched = new LinkedHashMap<>();
    private final StatusBoard board;
    private final Path logs;

    private Supervisor(StatusBoard board, Path logs) {
        this.board = board;
        this.logs = logs;
    }

    /**
     * Starts the programmes and returns at once.
     *
     * @param programmes each after those that it needs
     */
    public static Supervisor start(
            List<? extends Programme> programmes, PlatformPorts ports, StateFile file, Path logs, InstantSource clock) {
        Map<String, Integer> ranks = ranks(programmes);
        StatusBoard board = new StatusBoard(
                RecordedProcess.of(ProcessHandle.current(), "", clock.instant()),
                ports,
                file,
                programmes.stream()
                        .map(programme ->
                                ProcessState.of(programme, ranks.getOrDefault(programme.name(), 0), clock.instant()))
                        .toList());
        Supervisor supervisor = new Supervisor(board, logs);
        Spawner spawner = Spawner.onThisSystem();
        for (Programme programme : programmes) {
            SupervisedProcess process =
                    new SupervisedProcess(programme, board, spawner, supervisor.log(programme.name()), clock);
            Thread thread = Thread.ofVirtual().name(programme.name()).unstarted(process);
            supervisor.watched.put(
                    programme.name(), new Watched(ranks.getOrDefault(programme.name(), 0), process, thread));
        }
        supervisor.watched.values().forEach(one -> one.thread().start());
        return supervisor;
    }

    public PlatformState state() {
        return board.all();
    }

    private ProcessLog log(String name) {
        return new ProcessLog(logs.resolve(name + ".log"));
    }

    /**
     * Waits until every process answers.
     *
     * @throws PlatformRefusal when one cannot be started, or they do not answer in time
     */
    public void awaitAllUp(Duration patience) throws InterruptedException {
        board.await(state -> state.allUp() || hopeless(state).isPresent(), patience);
        PlatformState state = board.all();
        Optional<ProcessState> culprit = hopeless(state);
        if (culprit.isPresent()) {
            throw new PlatformRefusal(explain(culprit.get()));
        }
        if (!state.allUp()) {
            throw new PlatformRefusal(state.processes().stream()
                            .filter(process -> !process.isUp())
                            .map(ProcessState::name)
                            .collect(Collectors.joining(", "))
                    + " did not answer within " + patience.toSeconds() + " s; the logs are in " + logs + ".");
        }
    }

    /** Waits until one process answers and has been started again at least this often. */
    public boolean awaitUp(String name, int restarts, Duration patience) throws InterruptedException {
        board.get(name);
        return board.await(
                state -> state.processes().stream()
                        .anyMatch(process ->
                                process.name().equals(name) && process.isUp() && process.restarts() >= restarts),
                patience);
    }

    /** Kills one process with no warning, like a fault would. */
    public void kill(String name) {
        Watched one = watched.get(name);
        if (one == null) {
            board.get(name);
            return;
        }
        one.process().kill();
    }

    /** Ends all processes, those first that no other needs. */
    @Override
    public void close() {
        watched.values().forEach(one -> one.thread().interrupt());
        List<Integer> ranks = watched.values().stream()
                .map(Watched::rank)
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
        for (int rank : ranks) {
            List<Thread> stops = new ArrayList<>();
            for (Watched one : watched.values()) {
                if (one.rank() == rank) {
                    stops.add(Thread.ofVirtual().start(() -> stop(one)));
                }
            }
            for (Thread stop : stops) {
                joinFully(stop);
            }
        }
    }

    private static void stop(Watched one) {
        try {
            one.process().stop();
            one.thread().join();
        } catch (InterruptedException neverInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** An impatient caller must not leave processes behind. */
    private static void joinFully(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessState> hopeless(PlatformState state) {
        return state.processes().stream()
                .filter(process -> process.phase() == Phase.FAILED
                        || (!process.everUp()
                                && process.restarts() + (process.phase() == Phase.DOWN ? 1 : 0) >= HOPELESS))
                .findFirst();
    }

    private String explain(ProcessState culprit) {
        if (culprit.phase() == Phase.FAILED) {
            return culprit.note();
        }
        return culprit.name() + " does not start" + lastWords(culprit.name()) + "; its log is "
                + log(culprit.name()).file() + ".";
    }

    private String lastWords(String name) {
        try {
            return log(name).lastLines(60).reversed().stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("at "))
                    .findFirst()
                    .map(line -> ": " + line.replaceFirst("[.;]+$", ""))
                    .orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static Map<String, Integer> ranks(List<? extends Programme> programmes) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        for (Programme programme : programmes) {
            int rank = 0;
            for (String need : programme.needs()) {
                rank = Math.max(rank, ranks.getOrDefault(need, 0) + 1);
            }
            ranks.put(programme.name(), rank);
        }
        return ranks;
    }
}
