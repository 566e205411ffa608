package io.greenlane.simulator.traffic;

import io.greenlane.simulator.consignment.Declaration;
import io.greenlane.simulator.readback.Acknowledged;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** The port: tells of every container that was discharged and every air freight that landed. */
final class PortDesk implements Desk, AutoCloseable {
    static final String TOPIC = "port-movements";

    private final JsonMapper json = JsonMapper.shared();
    private final Producer<String, byte[]> producer;
    private final Book book;
    private final InstantSource clock;
    private final Map<String, Instant> cameAt = new ConcurrentHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final AtomicInteger arrivals = new AtomicInteger();

    PortDesk(String bootstrap, Book book, InstantSource clock) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "trade-simulator-port",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true),
                new StringSerializer(),
                new ByteArraySerializer());
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String who() {
        return "The port";
    }

    /** Tells of the goods of every declaration acknowledged by now; what the broker did not take is told again. */
    @Override
    public void work() {
        Map<String, List<Future<RecordMetadata>>> sent = new LinkedHashMap<>();
        for (Acknowledged one : book.acknowledged()) {
            if (!told.contains(one.mrn())) {
                book.ofMrn(one.mrn())
                        .ifPresent(
                                consignment -> sent.put(one.mrn(), send(consignment.declaration(), cameAt(one.mrn()))));
            }
        }
        producer.flush();
        sent.forEach((mrn, messages) -> {
            if (messages.stream().allMatch(message -> message.state() == Future.State.SUCCESS)) {
                told.add(mrn);
                arrivals.addAndGet(messages.size());
            }
        });
    }

    /** The MRNs of the declarations whose goods are all said to be there. */
    Set<String> told() {
        return Set.copyOf(told);
    }

    int arrivals() {
        return arrivals.get();
    }

    /** The same whenever it is told. */
    private Instant cameAt(String mrn) {
        return cameAt.computeIfAbsent(mrn, first -> clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private List<Future<RecordMetadata>> send(Declaration declaration, Instant now) {
        return Arrival.of(declaration, now).stream()
                .map(arrival -> producer.send(message(arrival)))
                .toList();
    }

    private ProducerRecord<String, byte[]> message(Arrival arrival) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(TOPIC, arrival.key(), json.writeValueAsBytes(arrival.body()));
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                arrival.body().eventID(),
                "ce_source",
                "/port/" + arrival.body().eventLocation().unLocationCode(),
                "ce_type",
                arrival.type(),
                "ce_time",
                clock.instant().toString(),
                "content-type",
                "application/json");
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
