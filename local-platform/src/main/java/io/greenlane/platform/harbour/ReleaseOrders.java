package io.greenlane.platform.harbour;

import io.greenlane.platform.broker.BrokerLogin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what customs orders, with a port's account, from the first order that the broker still has: this reader keeps
 * nothing between two runs. A port that does commits its offsets in a group of its own.
 */
public final class ReleaseOrders implements AutoCloseable {

    private static final String TOPIC = "release-orders";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Order.Kind> KINDS = Map.of(
            "release-order.hold.v1", Order.Kind.HOLD,
            "release-order.inspect-at.v1", Order.Kind.INSPECT_AT,
            "release-order.release.v1", Order.Kind.RELEASE);

    private final KafkaConsumer<String, byte[]> consumer;

    public ReleaseOrders(BrokerLogin login) {
        Map<String, Object> settings = new HashMap<>(login.clientProperties());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, login.account().name() + "-orders");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> all = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** The orders that are there; waits for one a moment at most. */
    public List<Order> poll(Duration patience) {
        List<Order> orders = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : consumer.poll(patience)) {
            Order.Kind kind = KINDS.get(header(message.headers().lastHeader("ce_type")));
            // A type that is not known yet is for a later version of this reader.
            if (kind != null) {
                orders.add(order(kind, JSON.readTree(message.value())));
            }
        }
        return orders;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Order order(Order.Kind kind, JsonNode body) {
        return new Order(
                kind,
                body.get("sequence").asInt(),
                body.at("/unit/reference").asString(),
                text(body, "/unit/document"),
                text(body, "/reason"),
                text(body, "/bay"),
                Optional.ofNullable(text(body, "/from")).map(Instant::parse).orElse(null));
    }

    private static @Nullable String text(JsonNode body, String pointer) {
        JsonNode value = body.at(pointer);
        return value.isMissingNode() ? null : value.asString();
    }

    private static String header(@Nullable Header header) {
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
