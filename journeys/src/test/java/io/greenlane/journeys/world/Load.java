package io.greenlane.journeys.world;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A trader's system that lodges at a steady pace and sends a request again, with the same key, until it is answered: what
 * a careful client does on a bad day.
 */
public final class Load implements AutoCloseable {

    private final Supplier<Goods> goods;
    private final Person trader;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    private Load(Supplier<Goods> goods, Person trader) {
        this.goods = goods;
        this.trader = trader;
    }

    public static Load of(Supplier<Goods> goods, Person trader, Duration pause) {
        var load = new Load(goods, trader);
        var _ = load.pace.scheduleAtFixedRate(load::lodgeOne, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return load;
    }

    /** Waits until so many more have been acknowledged. */
    public void awaitMore(int more, Duration patience) {
        int goal = acknowledged.size() + more;
        await("acknowledged lodgements").atMost(patience).until(() -> acknowledged.size() >= goal);
    }

    /** Sends nothing new, waits for the answers that are due, and returns the MRN by LRN. */
    public Map<String, String> stop(Duration patience) {
        pace.shutdown();
        await("open requests").atMost(patience).until(() -> waiting.get() == 0);
        return Map.copyOf(acknowledged);
    }

    @Override
    public void close() {
        pace.shutdownNow();
        requests.shutdownNow();
    }

    private void lodgeOne() {
        Goods shipment = goods.get();
        waiting.incrementAndGet();
        requests.execute(() -> {
            try {
                lodge(shipment);
            } finally {
                waiting.decrementAndGet();
            }
        });
    }

    private void lodge(Goods shipment) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Person.Answer answer =
                        trader.post("/api/v1/declarations", shipment.json(), "Idempotency-Key", shipment.lrn());
                if (answer.status() == 202) {
                    acknowledged.put(shipment.lrn(), answer.text("mrn"));
                    return;
                }
                if (answer.status() < 500 && answer.status() != 409 && answer.status() != 429) {
                    throw new IllegalStateException("Refused: " + answer);
                }
            } catch (UncheckedIOException cut) {
                // The connection died with the process at its other end; the same request is sent again.
            }
            if (!pause()) {
                return;
            }
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
