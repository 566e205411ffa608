package io.greenlane.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

    @Test
    void asManyAreUnderWayAsThereAreConnectionsAndNeverMore() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        List<Long> done = new ClosedLoop(3, Duration.ofMillis(200)).run(began -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            LockSupport.parkNanos(2_000_000);
            underWay.decrementAndGet();
            return began;
        });

        assertThat(most).hasValue(3);
        assertThat(done).hasSizeGreaterThan(3);
    }

    @Test
    void itEndsWhenTheTimeIsOver() throws Exception {
        assertThat(new ClosedLoop(2, Duration.ZERO).run(began -> began)).isEmpty();
    }

    @Test
    void aClientThatFailsIsNotPassedOver() {
        ClosedLoop loop = new ClosedLoop(2, Duration.ofMillis(50));

        assertThatThrownBy(() -> loop.run(began -> {
                    throw new IllegalArgumentException("broken");
                }))
                .hasMessage("A client of the closed loop failed")
                .hasRootCauseMessage("broken");
    }
}
