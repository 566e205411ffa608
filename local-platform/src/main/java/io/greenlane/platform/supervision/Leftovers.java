package io.greenlane.platform.supervision;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends the processes that a supervisor left behind which did not live to do it. */
public final class Leftovers {

    private record Leftover(ProcessHandle handle, StopSignal signal) {}

    private Leftovers() {}

    /** Ends those that still run, in the reverse order of their needs, and says how many there were. */
    public static int end(PlatformState state) throws InterruptedException {
        int ended = 0;
        List<Integer> ranks = state.processes().stream()
                .map(ProcessState::rank)
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
        for (int rank : ranks) {
            List<Leftover> left = state.processes().stream()
                    .filter(process -> process.rank() == rank)
                    .flatMap(process -> Optional.ofNullable(process.process())
                            .flatMap(RecordedProcess::running)
                            .map(handle -> new Leftover(handle, process.stopSignal()))
                            .stream())
                    .toList();
            left.forEach(one -> one.signal().sendTo(one.handle()));
            for (Leftover one : left) {
                awaitEnd(one.handle(), SupervisedProcess.GRACE);
            }
            ended += left.size();
        }
        return ended;
    }

    /** Waits until the process has ended; when it does not in time it is killed. */
    public static void awaitEnd(ProcessHandle process, Duration grace) throws InterruptedException {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
            try {
                end.get();
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
