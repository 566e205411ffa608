package io.greenlane.journeys.world;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Traders' systems that lodge at a steady pace and do what a careful client does on a bad day: a request without an answer
 * is sent again with the same key, after the pause that was asked for, and nothing new is begun while many are open.
 */
public final class Load implements AutoCloseable {

    private static final int MOST_OPEN = 30;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Set<Integer> WORTH_REPEATING = Set.of(409, 429, 502, 503, 504);

    private final Supplier<Shipment> shipments;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(MOST_OPEN);
    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    private Load(Supplier<Shipment> shipments) {
        this.shipments = shipments;
    }

    /** Goods and the trader who lodges them. */
    public record Shipment(String kind, Person trader, Goods goods) {}

    /** A lodgement that customs has confirmed. */
    public record Acknowledged(Shipment shipment, String mrn) {}

    /** Begins to lodge the kinds of shipment in turn. */
    public static Load of(List<Supplier<Shipment>> kinds, Duration pause) {
        AtomicInteger turn = new AtomicInteger();
        var load =
                new Load(() -> kinds.get(turn.getAndIncrement() % kinds.size()).get());
        var _ = load.pace.scheduleAtFixedRate(load::lodgeOne, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return load;
    }

    /** Waits until so many more have been acknowledged. */
    public void awaitMore(int more, Duration patience) {
        int goal = acknowledged.size() + more;
        await("acknowledged lodgements").atMost(patience).until(() -> acknowledged.size() >= goal);
    }

    /**
     * Sends nothing new and waits for the answers that are due.
     *
     * @return what was acknowledged, by LRN
     * @throws IllegalStateException when anything was answered that no bad day excuses
     */
    public Map<String, Acknowledged> stop(Duration patience) {
        pace.shutdown();
        await("open requests").atMost(patience).until(() -> places.availablePermits() == MOST_OPEN);
        if (!unexpected.isEmpty()) {
            throw new IllegalStateException(unexpected.size() + " unexpected answers, the first: " + unexpected.peek());
        }
        return Map.copyOf(acknowledged);
    }

    @Override
    public void close() {
        pace.shutdownNow();
        requests.shutdownNow();
    }

    private void lodgeOne() {
        if (!places.tryAcquire()) {
            return;
        }
        Shipment shipment = shipments.get();
        requests.execute(() -> {
            try {
                lodge(shipment);
            } finally {
                places.release();
            }
        });
    }

    private void lodge(Shipment shipment) {
        Goods goods = shipment.goods();
        Duration pause = SHORTEST_PAUSE;
        while (pause(pause)) {
            pause = SHORTEST_PAUSE;
            try {
                Person.Answer answer =
                        shipment.trader().post("/api/v1/declarations", goods.json(), "Idempotency-Key", goods.lrn());
                if (answer.status() == 202) {
                    acknowledged.put(goods.lrn(), new Acknowledged(shipment, answer.text("mrn")));
                    return;
                }
                if (!WORTH_REPEATING.contains(answer.status())) {
                    unexpected.add(goods.lrn() + ": " + answer);
                    return;
                }
                pause = answer.retryAfter().orElse(SHORTEST_PAUSE);
            } catch (UncheckedIOException cut) {
                // The connection died with the process at its other end; the same request is sent again.
                pause = SHORTEST_PAUSE.multipliedBy(5);
            }
        }
    }

    /** The client's own patience between two attempts, not a wait for anything. */
    private static boolean pause(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
