package io.greenlane.simulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OpenLoopTest {

    @Test
    @Timeout(20)
    void slowAnswersDoNotSlowTheSender() throws InterruptedException {
        int count = 200;
        AtomicInteger started = new AtomicInteger();
        CountDownLatch allStarted = new CountDownLatch(count);

        double latest = new OpenLoop(Ramp.none(1_000), count).run(count, (number, due) -> {
            started.incrementAndGet();
            allStarted.countDown();
            await(allStarted); // nobody is answered before everybody was sent
        });

        assertThat(started).hasValue(count);
        assertThat(latest).isLessThan(5_000);
    }

    @Test
    void workStartsWhenItIsDueAndNotBefore() throws InterruptedException {
        AtomicInteger early = new AtomicInteger();
        long begin = System.nanoTime();

        new OpenLoop(Ramp.none(500), 100).run(50, (number, due) -> {
            if (System.nanoTime() < due) {
                early.incrementAndGet();
            }
        });

        assertThat(early).hasValue(0);
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(49 * 2));
    }

    @Test
    @Timeout(20)
    void unansweredCallsAreBounded() throws InterruptedException {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        new OpenLoop(Ramp.none(100_000), 3).run(60, (number, due) -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            java.util.concurrent.locks.LockSupport.parkNanos(200_000);
            inFlight.decrementAndGet();
        });

        assertThat(most.get()).isLessThanOrEqualTo(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
