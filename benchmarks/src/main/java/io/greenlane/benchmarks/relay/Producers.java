package io.greenlane.benchmarks.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Producers with the settings of the chassis's relay, and with the one choice that is compared. */
final class Producers {

    /** As many requests in flight as Kafka's default has, and batches as small. */
    static final Map<String, Object> FIVE_IN_FLIGHT = Map.of(
            "acks",
            "all",
            "enable.idempotence",
            true,
            "linger.ms",
            0,
            "delivery.timeout.ms",
            Integer.MAX_VALUE,
            "request.timeout.ms",
            10_000,
            "max.block.ms",
            3_000L,
            "max.request.size",
            4_194_304,
            "compression.type",
            "lz4");

    /**
     * A partition that is just being created cannot take the second request and refuse the first (KAFKA-14359,
     * KAFKA-15591), and one request carries all that waits.
     */
    static final Map<String, Object> ONE_IN_FLIGHT = oneInFlight();

    /** What the chassis has; a test sees to it that this is true. */
    static final Map<String, Object> SHIPPED = FIVE_IN_FLIGHT;

    private Producers() {}

    static Producer<String, byte[]> open(String bootstrapServers, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("bootstrap.servers", bootstrapServers);
        return new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> oneInFlight() {
        Map<String, Object> settings = new HashMap<>(FIVE_IN_FLIGHT);
        settings.put("max.in.flight.requests.per.connection", 1);
        settings.put("batch.size", 262_144);
        return Map.copyOf(settings);
    }
}
