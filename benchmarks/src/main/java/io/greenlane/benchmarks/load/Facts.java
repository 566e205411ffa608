package io.greenlane.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What became of declarations, by the platform's own topics: when the decision was there for all to see, when a case was
 * opened and when it was closed. Read in large pieces and seldom, so that looking costs the broker next to nothing; when
 * things happened is in the messages.
 */
final class Facts implements AutoCloseable {

    private static final List<String> TOPICS = List.of("declarations", "inspection-results");
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;
    private final ConcurrentMap<String, Long> visible = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Long> opened = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Long> closed = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Thread thread;

    /** @param bootstrap the broker, whose topics are read from their ends on */
    Facts(String bootstrap) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "bench-facts",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        4 * 1024 * 1024,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        (int) POLL.toMillis(),
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        100_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().daemon().name("facts").start(this::read);
    }

    /** Whether the decision on each of them can be seen and each case that was opened for one of them is closed. */
    boolean atRest(Collection<String> mrns) {
        return visible.keySet().containsAll(mrns)
                && mrns.stream().allMatch(mrn -> !opened.containsKey(mrn) || closed.containsKey(mrn));
    }

    /** When the decision could be seen, in milliseconds since 1970. */
    OptionalLong visible(String mrn) {
        return at(visible, mrn);
    }

    OptionalLong opened(String mrn) {
        return at(opened, mrn);
    }

    OptionalLong closed(String mrn) {
        return at(closed, mrn);
    }

    /** @return whether it came true before nothing had happened for so long */
    boolean await(BooleanSupplier condition, Duration silence) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            int seen = -1;
            long until = 0;
            while (!condition.getAsBoolean()) {
                int now = visible.size() + closed.size() + opened.size();
                if (now != seen) {
                    seen = now;
                    until = System.nanoTime() + silence.toNanos();
                }
                long left = until - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                news.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(POLL.multipliedBy(4));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private static OptionalLong at(Map<String, Long> times, String mrn) {
        Long time = times.get(mrn);
        return time == null ? OptionalLong.empty() : OptionalLong.of(time);
    }

    private void read() {
        try (consumer) {
            while (!Thread.currentThread().isInterrupted()) {
                var records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    records.forEach(this::note);
                    lock.lock();
                    try {
                        news.signalAll();
                    } finally {
                        lock.unlock();
                    }
                }
            }
        } catch (org.apache.kafka.common.errors.WakeupException closing) {
            // As asked.
        }
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        switch (type(record)) {
            case "declaration.held.v1", "declaration.cleared.v1", "declaration.refused.v1" ->
                visible.putIfAbsent(record.key(), record.timestamp());
            case "inspection.case-opened.v1" -> opened.putIfAbsent(record.key(), record.timestamp());
            case "inspection.concluded.v1", "inspection.case-withdrawn.v1" ->
                closed.putIfAbsent(record.key(), record.timestamp());
            default -> {}
        }
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader("ce_type");
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
