package io.greenlane.chassis.batching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.chassis.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void aLoneRequestCommitsAtOnce() {
        try (var commits = new GroupCommit<Integer, Integer>("test", 1, 8, PATIENCE, group -> List.of(group.size()))) {
            assertThat(commits.submit(7)).isEqualTo(1);
        }
    }

    @Test
    void whatArrivesDuringACommitSharesTheNext() throws Exception {
        var firstIsCommitting = new CountDownLatch(1);
        var othersHaveArrived = new CountDownLatch(1);
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        try (var requests = Executors.newVirtualThreadPerTaskExecutor();
                var commits = new GroupCommit<Integer, Integer>("test", 1, 64, PATIENCE, group -> {
                    sizes.add(group.size());
                    firstIsCommitting.countDown();
                    awaitQuietly(othersHaveArrived);
                    return group;
                })) {
            Future<Integer> first = requests.submit(() -> commits.submit(0));
            firstIsCommitting.await();
            var others = new ArrayList<Future<Integer>>();
            var arrived = new CountDownLatch(20);
            for (int request = 1; request <= 20; request++) {
                int number = request;
                others.add(requests.submit(() -> {
                    arrived.countDown();
                    return commits.submit(number);
                }));
            }
            arrived.await();
            othersHaveArrived.countDown();
            assertThat(first.get()).isZero();
            for (int request = 1; request <= 20; request++) {
                assertThat(others.get(request - 1).get()).isEqualTo(request);
            }
        }
        assertThat(sizes).hasSizeLessThan(21).startsWith(1);
    }

    @Test
    void aBadNeighbourSpoilsNobodysRequest() throws Exception {
        var hold = new CountDownLatch(1);
        try (var requests = Executors.newVirtualThreadPerTaskExecutor();
                var commits = new GroupCommit<Integer, Integer>("test", 1, 64, PATIENCE, group -> {
                    awaitQuietly(hold);
                    if (group.contains(13)) {
                        throw new IllegalStateException("unlucky");
                    }
                    return group;
                })) {
            Future<Integer> good = requests.submit(() -> commits.submit(12));
            Future<Integer> bad = requests.submit(() -> commits.submit(13));
            Future<Integer> alsoGood = requests.submit(() -> commits.submit(14));
            hold.countDown();
            assertThat(good.get()).isEqualTo(12);
            assertThat(alsoGood.get()).isEqualTo(14);
            assertThatThrownBy(bad::get).hasRootCauseMessage("unlucky");
        }
    }

    @Test
    void aCommitThatTakesTooLongIsToldAsOverload() {
        var never = new CountDownLatch(1);
        try (var commits = new GroupCommit<Integer, Integer>("test", 1, 8, Duration.ofMillis(50), group -> {
            awaitQuietly(never);
            return group;
        })) {
            assertThatThrownBy(() -> commits.submit(1)).isInstanceOf(ProblemException.class);
            never.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
