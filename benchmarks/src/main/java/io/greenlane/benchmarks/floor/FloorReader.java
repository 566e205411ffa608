package io.greenlane.benchmarks.floor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what the relay sends, at once. */
final class FloorReader implements AutoCloseable {

    private static final int PARTITIONS = 4;
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, String> consumer;
    private final ConcurrentMap<String, Long> begun = new ConcurrentHashMap<>();
    private final List<Long> taken = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Thread thread;
    private long count;
    private long lastAt;

    static void makeTopic(String kafka) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(Floor.TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The floor's topic cannot be made", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The floor was broken off", stopping);
        }
    }

    FloorReader(String kafka) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            partitions.add(new TopicPartition(Floor.TOPIC, partition));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.thread = Thread.ofPlatform().daemon().name("floor-reader").start(this::read);
    }

    /** Its transaction began then. */
    void begun(long id, long at) {
        begun.put("" + id, at);
    }

    /** @return whether so many messages came, since the reader was made, before patience was used up */
    boolean awaitUpTo(long messages, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (count < messages && left > 0) {
                left = news.awaitNanos(left);
            }
            return count >= messages;
        } finally {
            lock.unlock();
        }
    }

    /** When the last message came, by {@link System#nanoTime}. */
    long lastAt() {
        lock.lock();
        try {
            return lastAt;
        } finally {
            lock.unlock();
        }
    }

    /** The nanoseconds from begin to message of those that came since this was last asked. */
    List<Long> taken() {
        lock.lock();
        try {
            List<Long> all = List.copyOf(taken);
            taken.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }

    private void read() {
        try (consumer) {
            while (true) {
                var records = consumer.poll(POLL);
                long now = System.nanoTime();
                lock.lock();
                try {
                    records.forEach(record ->
                            Optional.ofNullable(begun.remove(record.key())).ifPresent(at -> taken.add(now - at)));
                    if (!records.isEmpty()) {
                        count += records.count();
                        lastAt = now;
                        news.signalAll();
                    }
                } finally {
                    lock.unlock();
                }
            }
        } catch (WakeupException closing) {
            // As asked.
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
