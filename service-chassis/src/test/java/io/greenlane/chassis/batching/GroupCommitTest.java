package io.greenlane.chassis.batching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.greenlane.chassis.problem.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;

class GroupCommitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void aLoneRequestCommitsAtOnce() {
        try (var commits = new GroupCommit<Integer, Integer>(
                "test", 1, 8, PATIENCE, Duration.ZERO, group -> List.of(group.size()))) {
            assertThat(commits.submit(7)).isEqualTo(1);
        }
    }

    @Test
    void whatArrivesDuringACommitSharesTheNext() throws Exception {
        var firstIsCommitting = new CountDownLatch(1);
        var othersHaveArrived = new CountDownLatch(1);
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        try (var requests = Executors.newVirtualThreadPerTaskExecutor();
                var commits = new GroupCommit<Integer, Integer>("test", 1, 64, PATIENCE, Duration.ZERO, group -> {
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
                var commits = new GroupCommit<Integer, Integer>("test", 1, 64, PATIENCE, Duration.ZERO, group -> {
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
        try (var commits =
                new GroupCommit<Integer, Integer>("test", 1, 8, Duration.ofMillis(50), Duration.ZERO, group -> {
                    awaitQuietly(never);
                    return group;
                })) {
            assertThatThrownBy(() -> commits.submit(1)).isInstanceOf(ProblemException.class);
            never.countDown();
        }
    }

    @Test
    void whoWasToldToComeAgainIsNotCommittedAfterwards() throws Exception {
        var firstIsCommitting = new CountDownLatch(1);
        var letGo = new CountDownLatch(1);
        List<Integer> committed = new CopyOnWriteArrayList<>();
        try (var requests = Executors.newVirtualThreadPerTaskExecutor();
                var commits = new GroupCommit<Integer, Integer>(
                        "test", 1, 8, Duration.ofMillis(100), Duration.ZERO, group -> {
                            firstIsCommitting.countDown();
                            awaitQuietly(letGo);
                            committed.addAll(group);
                            return group;
                        })) {
            Future<Integer> onItsWay = requests.submit(() -> commits.submit(1));
            firstIsCommitting.await();
            assertThatThrownBy(() -> commits.submit(2))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Nothing was done");
            assertThatThrownBy(onItsWay::get).rootCause().hasMessageContaining("not known");
            letGo.countDown();
            await().untilAsserted(() -> assertThat(committed).containsExactly(1));
            await().untilAsserted(() -> assertThat(commits.submit(3)).isEqualTo(3));
        }
        assertThat(committed).containsExactly(1, 3);
    }

    @Test
    void anOutageIsToldToTheWholeGroupAtOnceAndALostConflictIsTriedOneByOne() throws Exception {
        assertThat(attemptsAfter(new DataAccessResourceFailureException("the database is away")))
                .isEqualTo(2);
        assertThat(attemptsAfter(new PessimisticLockingFailureException("deadlock detected")))
                .isEqualTo(12);
    }

    /** How often the work was tried for one lone item and a group of ten, when every attempt fails so. */
    private static int attemptsAfter(RuntimeException failure) throws Exception {
        var firstIsCommitting = new CountDownLatch(1);
        var letGo = new CountDownLatch(1);
        var attempts = new AtomicInteger();
        var meters = new SimpleMeterRegistry();
        try (var requests = Executors.newVirtualThreadPerTaskExecutor();
                var commits = new GroupCommit<Integer, Integer>("test", 1, 64, PATIENCE, Duration.ZERO, group -> {
                    attempts.incrementAndGet();
                    firstIsCommitting.countDown();
                    awaitQuietly(letGo);
                    throw failure;
                })) {
            commits.bindTo(meters);
            var answers = new ArrayList<Future<Integer>>();
            answers.add(requests.submit(() -> commits.submit(0)));
            firstIsCommitting.await();
            IntStream.rangeClosed(1, 10).forEach(item -> answers.add(requests.submit(() -> commits.submit(item))));
            await().until(() -> meters.get("greenlane.commits.queue").gauge().value() == 10);
            letGo.countDown();
            answers.forEach(answer -> assertThatThrownBy(answer::get).hasRootCause(failure));
        }
        return attempts.get();
    }

    @Test
    void sizesQueueAndRejectionsAreMeasured() {
        var meters = new SimpleMeterRegistry();
        var never = new CountDownLatch(1);
        try (var commits =
                new GroupCommit<Integer, Integer>("test", 1, 8, Duration.ofMillis(50), Duration.ZERO, group -> {
                    if (group.contains(2)) {
                        awaitQuietly(never);
                    }
                    return group;
                })) {
            commits.bindTo(meters);
            commits.submit(1);
            assertThatThrownBy(() -> commits.submit(2)).isInstanceOf(ProblemException.class);
            assertThat(meters.get("greenlane.commits.group.size").summary().count())
                    .isEqualTo(1);
            assertThat(meters.get("greenlane.commits.turned.away")
                            .functionCounter()
                            .count())
                    .isEqualTo(1);
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
