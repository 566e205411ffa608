package io.greenlane.simulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DesksTest {

    @Test
    void aDeskThatFailsIsToldOfAndGoesOn() throws InterruptedException {
        AtomicInteger glances = new AtomicInteger();
        CountDownLatch worked = new CountDownLatch(1);
        Desk clumsy = new Desk() {
            @Override
            public void work() {
                if (glances.incrementAndGet() <= 2) {
                    throw new NullPointerException("a form was missing");
                }
                worked.countDown();
            }

            @Override
            public String who() {
                return "The port";
            }
        };

        Desks desks = new Desks(List.of(clumsy));
        assertThat(worked.await(10, TimeUnit.SECONDS)).isTrue();
        desks.finish();

        assertThat(desks.troubles()).containsExactly("The port failed and went on: a form was missing (2 times)");
    }

    @Test
    void desksThatDoTheirWorkAreNoTrouble() throws InterruptedException {
        AtomicInteger glances = new AtomicInteger();

        Desks desks = new Desks(List.<Desk>of(glances::incrementAndGet));
        desks.finish();

        assertThat(glances.get()).isPositive();
        assertThat(desks.troubles()).isEmpty();
    }
}
