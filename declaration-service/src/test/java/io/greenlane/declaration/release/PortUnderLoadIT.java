package io.greenlane.declaration.release;

import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.ADeclaration;
import io.greenlane.declaration.Rows;
import io.greenlane.houserules.platform.RealKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How soon the port is answered, and what a ship's discharge does to those who lodge meanwhile. Small here, where the
 * machine is shared and all runs in one JVM: the bounds only catch what is slow by design. The long form is asked for by
 * {@code -Dgreenlane.port.arrivals=10000 -Dgreenlane.port.seconds=60}.
 */
class PortUnderLoadIT extends PortIT {

    private static final Logger LOG = LoggerFactory.getLogger(PortUnderLoadIT.class);

    private static final int SINGLE_ARRIVALS = Integer.getInteger("greenlane.port.single-arrivals", 200);
    private static final int ARRIVALS = Integer.getInteger("greenlane.port.arrivals", 1_000);
    private static final int SECONDS = Integer.getInteger("greenlane.port.seconds", 6);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** When the release of each unit could be read. */
    private final Map<String, Long> released = new ConcurrentHashMap<>();

    @Test
    void aPortIsAnsweredSoonAfterTheArrival() throws Exception {
        Map<String, String> documents = cleared(SINGLE_ARRIVALS);
        Map<String, Long> arrived = new HashMap<>();

        try (var port = producer();
                AutoCloseable _ = reading()) {
            for (Map.Entry<String, String> unit : documents.entrySet()) {
                arrive(port, unit.getKey(), unit.getValue()).get();
                arrived.put(unit.getKey(), System.nanoTime());
                Awaitility.await("the answer about " + unit.getKey())
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> released.containsKey(unit.getKey()));
            }
        }

        Percentiles millis = Percentiles.of(documents.keySet().stream()
                .map(unit -> (released.getOrDefault(unit, 0L) - arrived.getOrDefault(unit, 0L)) / 1e6)
                .toList());
        LOG.warn("Arrival appended to release order read, {} times: {}", SINGLE_ARRIVALS, millis);
        assertThat(millis.median())
                .isLessThan(Double.parseDouble(System.getProperty("greenlane.port.median-ms", "250")));
        assertThat(millis.p99()).isLessThan(Double.parseDouble(System.getProperty("greenlane.port.p99-ms", "2000")));
    }

    @Test
    void aShipsDischargeDrainsAndThoseWhoLodgeMeanwhileDoNotStarve() throws Exception {
        Map<String, String> documents = cleared(ARRIVALS);
        List<String> units = List.copyOf(documents.keySet());

        List<Double> lodgements = new ArrayList<>();
        long started = System.nanoTime();
        CompletableFuture<Void> discharge;
        try (var port = producer();
                AutoCloseable _ = reading()) {
            discharge = CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; i < units.size(); i++) {
                            LockSupport.parkNanos(
                                    started + i * TimeUnit.SECONDS.toNanos(SECONDS) / units.size() - System.nanoTime());
                            arrive(port, units.get(i), documents.getOrDefault(units.get(i), ""));
                        }
                    },
                    Thread::startVirtualThread);
            while (!discharge.isDone() || released.size() < units.size()) {
                long before = System.nanoTime();
                lodged(aDeclaration());
                lodgements.add((System.nanoTime() - before) / 1e6);
                assertThat(Duration.ofNanos(System.nanoTime() - started))
                        .as("drained")
                        .isLessThan(PATIENCE);
            }
        }
        discharge.join();

        long last = released.values().stream().mapToLong(Long::longValue).max().orElse(started);
        Percentiles millis = Percentiles.of(lodgements);
        LOG.warn(
                "{} arrivals in {} s were all answered after {} s; meanwhile {} declarations were lodged: {}",
                units.size(),
                SECONDS,
                Math.round((last - started) / 1e8) / 10.0,
                lodgements.size(),
                millis);
        assertThat(millis.p99())
                .isLessThan(Double.parseDouble(System.getProperty("greenlane.port.lodgement-p99-ms", "2000")));
    }

    /** Declares so many containers and clears them; gives their documents by container. */
    private Map<String, String> cleared(int number) throws Exception {
        Map<String, String> documents = new ConcurrentHashMap<>();
        List<String> mrns = new ArrayList<>();
        try (ExecutorService traders = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<String>> lodging = IntStream.range(0, number)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                String container = ContainerNumbers.next();
                                ADeclaration declaration = aDeclaration().inContainer(container);
                                documents.put(container, declaration.document());
                                return lodged(declaration);
                            },
                            traders))
                    .toList();
            lodging.forEach(one -> mrns.add(one.join()));
        }
        try (var routing = producer()) {
            mrns.forEach(
                    mrn -> routing.send(message("routing-decisions", mrn, "routing.routed.v1", """
                    {"mrn": "%s", "version": 1, "sequence": 1, "lane": "GREEN", "holds": [], "score": "1", "reasons": []}
                    """.formatted(mrn))));
        }
        Awaitility.await("all are cleared")
                .atMost(PATIENCE)
                .until(() -> jdbc().sql("select count(*) from declaration where status = 'CLEARED' and mrn = any(?)")
                                .param(Rows.text(mrns))
                                .query(Integer.class)
                                .single()
                        == number);
        return documents;
    }

    private static Future<?> arrive(KafkaProducer<String, String> port, String container, String document) {
        return port.send(message("port-movements", container, "port.equipment-discharged.v1", """
                {"eventID": "%s", "eventDateTime": "%s", "eventClassifierCode": "ACT",
                 "eventLocation": {"UNLocationCode": "DEHAM"}, "equipmentEventTypeCode": "DISC",
                 "equipmentReference": "%s",
                 "documentReferences": [{"documentReferenceType": "TRD", "documentReferenceValue": "%s"}]}
                """.formatted(
                        UUID.randomUUID(), Instant.now(), container, document)));
    }

    private static ProducerRecord<String, String> message(String topic, String key, String type, String body) {
        var message = new ProducerRecord<>(topic, key, body);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "test",
                        "ce_type",
                        type,
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", RealKafka.bootstrapServers(), "linger.ms", 0, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Notes when each release order could be read, until it is closed. */
    private AutoCloseable reading() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", RealKafka.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
        Collection<TopicPartition> all = consumer.partitionsFor("release-orders").stream()
                .map(partition -> new TopicPartition("release-orders", partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
        var open = new AtomicBoolean(true);
        CompletableFuture<Void> reader = CompletableFuture.runAsync(
                () -> {
                    while (open.get()) {
                        for (ConsumerRecord<String, String> order : consumer.poll(Duration.ofMillis(50))) {
                            released.putIfAbsent(order.key(), System.nanoTime());
                        }
                    }
                    consumer.close();
                },
                Thread::startVirtualThread);
        return () -> {
            open.set(false);
            reader.join();
        };
    }

    /** Of durations in milliseconds. */
    private record Percentiles(double median, double p99, double longest) {
        static Percentiles of(List<Double> millis) {
            List<Double> sorted = millis.stream().sorted().toList();
            return new Percentiles(at(sorted, 0.5), at(sorted, 0.99), sorted.getLast());
        }

        private static double at(List<Double> sorted, double share) {
            return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, longest %.1f ms", median, p99, longest);
        }
    }
}
