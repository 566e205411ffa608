package io.greenlane.benchmarks.relay;

import io.greenlane.chassis.messaging.EventJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topic as a consuming service would and notes when each event arrived first, and whether in its turn. */
final class Arrivals implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final AtomicLongArray arrivedNanos;
    private final CountDownLatch missing;
    private final Map<String, Integer> lastSequence = new HashMap<>();
    private final AtomicInteger duplicates = new AtomicInteger();
    private final AtomicInteger outOfTurn = new AtomicInteger();
    private final Thread reader;

    Arrivals(String bootstrapServers, List<TopicPartition> partitions, int expected) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "fetch.min.bytes", 1, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Asked for now, because seeking is put off until somebody asks.
        partitions.forEach(consumer::position);
        arrivedNanos = new AtomicLongArray(expected);
        missing = new CountDownLatch(expected);
        reader = Thread.ofPlatform().name("arrivals").daemon().start(this::read);
    }

    private void read() {
        try {
            while (true) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    note(record.key(), EventJson.mapper().readValue(record.value(), Movement.Heard.class));
                }
            }
        } catch (WakeupException closing) {
            consumer.close();
        }
    }

    private void note(String key, Movement.Heard heard) {
        if (!arrivedNanos.compareAndSet(heard.number(), 0, System.nanoTime())) {
            duplicates.incrementAndGet();
            return;
        }
        Integer last = lastSequence.put(key, heard.sequence());
        if (heard.sequence() != (last == null ? 1 : last + 1)) {
            outOfTurn.incrementAndGet();
        }
        missing.countDown();
    }

    /** Waits until every event has arrived, or gives up; returns how many are missing. */
    int awaitAll(Duration atMost) throws InterruptedException {
        boolean complete = missing.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        return complete ? 0 : (int) missing.getCount();
    }

    /** 0 for an event that has not arrived. */
    long nanosOf(int event) {
        return arrivedNanos.get(event);
    }

    int duplicates() {
        return duplicates.get();
    }

    /** Events that arrived before an earlier one, or after a later one, of their key. */
    int outOfTurn() {
        return outOfTurn.get();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
