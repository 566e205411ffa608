package io.greenlane.simulator.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Desks at work side by side, each in its own rhythm, until they are told to finish the pile at hand and go. What goes wrong
 * at a glance is kept and told, and the desk looks again: what lies there is still there.
 */
final class Desks {
    private static final Logger LOG = LoggerFactory.getLogger(Desks.class);
    private static final Duration GLANCE = Duration.ofMillis(300);

    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, Trouble> troubles = new ConcurrentSkipListMap<>();

    /** The first of its kind at a desk, and how many there were. */
    private record Trouble(String first, int times) {}

    Desks(List<? extends Desk> desks) {
        for (Desk desk : desks) {
            threads.add(Thread.ofVirtual().name(desk.who()).start(() -> attend(desk)));
        }
    }

    private void attend(Desk desk) {
        try {
            do {
                try {
                    desk.work();
                } catch (RuntimeException failed) {
                    keep(desk, failed);
                }
            } while (!closing.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Desk desk, RuntimeException failed) {
        LOG.warn("{} failed and will look again", desk.who(), failed);
        troubles.merge(
                desk.who() + " " + failed.getClass().getName(),
                new Trouble(desk.who() + " failed and went on: " + failed.getMessage(), 1),
                (known, again) -> new Trouble(known.first(), known.times() + 1));
    }

    /** A sentence for each kind of failure at each desk. */
    List<String> troubles() {
        return troubles.values().stream()
                .map(one -> one.times() == 1 ? one.first() : one.first() + " (" + one.times() + " times)")
                .toList();
    }

    void finish() throws InterruptedException {
        closing.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
