package io.greenlane.platform.supervision;

import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts one programme, watches it, starts it again when it dies, until it is told to stop. */
final class SupervisedProcess implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedProcess.class);

    private static final Duration WHILE_STARTING = Duration.ofMillis(200);
    private static final Duration WHILE_UP = Duration.ofSeconds(2);
    /** One slow answer under load is no outage. */
    private static final int SILENCES_UNTIL_DOWN = 2;

    /** The first stop of a new build takes longer: each JVM writes down the classes it has loaded. */
    static final Duration GRACE = Duration.ofSeconds(60);

    private final Programme programme;
    private final StatusBoard board;
    private final Spawner spawner;
    private final ProcessLog log;
    private final InstantSource clock;
    private final RestartDelay delay = new RestartDelay();
    private @Nullable Process process;
    private final CountDownLatch stop = new CountDownLatch(1);

    SupervisedProcess(Programme programme, StatusBoard board, Spawner spawner, ProcessLog log, InstantSource clock) {
        this.programme = programme;
        this.board = board;
        this.spawner = spawner;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            board.awaitUp(programme.needs());
            while (true) {
                Duration healthyFor = runOnce();
                if (stop.await(delay.after(healthyFor).toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                board.post(programme.name(), ProcessState::startedAgain);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (PlatformRefusal refusal) {
            enter(Phase.FAILED, String.valueOf(refusal.getMessage()));
        }
    }

    /** Kills the process as a fault would; it is started again like after any other death. */
    synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** Asks the process to end, and ends it if it does not. The thread that runs this must have been interrupted. */
    void stop() throws InterruptedException {
        Process running;
        synchronized (this) {
            stop.countDown();
            running = process;
        }
        if (running != null) {
            programme.stopSignal().sendTo(running.toHandle());
            if (!running.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly();
                running.waitFor();
            }
        }
        board.post(
                programme.name(),
                state -> state.in(Phase.STOPPED, "", clock.instant()).runningAs(null));
    }

    private Duration runOnce() throws InterruptedException {
        Duration healthyFor = Duration.ZERO;
        String end;
        try {
            enter(Phase.STARTING, "");
            Launch launch = programme.prepare(note -> enter(Phase.STARTING, note));
            Process started = start(launch);
            enter(Phase.STARTING, "");
            healthyFor = watch(started);
            end = "ended with code " + started.exitValue();
        } catch (IOException failed) {
            end = String.valueOf(failed.getMessage());
        } catch (PlatformRefusal refusal) {
            // What ran before will run again, once whoever rebuilds it is done.
            if (!board.get(programme.name()).everUp()) {
                throw refusal;
            }
            end = String.valueOf(refusal.getMessage());
        } catch (RuntimeException bug) {
            LOG.error("{} is started again because watching it failed", programme.name(), bug);
            kill();
            end = bug.toString();
        }
        String why = end;
        board.post(
                programme.name(),
                state -> state.in(Phase.DOWN, why, clock.instant()).runningAs(null));
        return healthyFor;
    }

    private synchronized Process start(Launch launch) throws IOException, InterruptedException {
        if (stop.getCount() == 0) {
            throw new InterruptedException("stopping");
        }
        log.rotate();
        Process started = spawner.start(launch, programme.stopSignal(), log.file());
        process = started;
        RecordedProcess recorded = RecordedProcess.of(started.toHandle(), launch.mark(), clock.instant());
        board.post(programme.name(), state -> state.runningAs(recorded));
        return started;
    }

    private Duration watch(Process started) throws InterruptedException {
        long upSince = 0;
        int silences = 0;
        Duration interval = WHILE_STARTING;
        while (!started.waitFor(interval.toMillis(), TimeUnit.MILLISECONDS)) {
            boolean up = board.get(programme.name()).isUp();
            if (programme.answers()) {
                silences = 0;
                interval = WHILE_UP;
                if (!up) {
                    upSince = System.nanoTime();
                    enter(Phase.UP, "");
                }
            } else if (up && ++silences >= SILENCES_UNTIL_DOWN) {
                interval = WHILE_STARTING;
                enter(Phase.DOWN, "does not answer");
            }
        }
        return upSince == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - upSince);
    }

    private void enter(Phase phase, String note) {
        board.post(programme.name(), state -> state.in(phase, note, clock.instant()));
    }
}
