package io.greenlane.simulator.traffic;

import io.greenlane.simulator.gateway.UnexpectedAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Desks at work side by side, each in its own rhythm, until they are told to finish the pile at hand and go. */
final class Desks {
    private static final Duration GLANCE = Duration.ofMillis(300);

    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    Desks(List<? extends Desk> desks) {
        for (Desk desk : desks) {
            threads.add(Thread.ofVirtual().name(desk.getClass().getSimpleName()).start(() -> attend(desk)));
        }
    }

    private void attend(Desk desk) {
        try {
            do {
                try {
                    desk.work();
                } catch (UnexpectedAnswer platformIsDown) {
                    // The list could not be read now; what lies there is still there at the next glance.
                }
            } while (!closing.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void finish() throws InterruptedException {
        closing.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
