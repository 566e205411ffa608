package io.greenlane.journeys.world;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything on a topic. An event that was delivered twice is in it twice, with the same id. */
public record Broadcast(List<Message> messages) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One CloudEvent. */
    public record Message(String id, String type, String key, JsonNode body) {}

    /** The distinct events of a type, by what they are about; two ids under one subject are two effects. */
    public Map<String, Set<String>> idsBySubject(String type, Function<Message, String> subject) {
        return messages.stream()
                .filter(message -> message.type().equals(type))
                .collect(Collectors.groupingBy(subject, Collectors.mapping(Message::id, Collectors.toSet())));
    }

    static Broadcast read(String kafka, String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            List<Message> messages = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> messages.add(message(record)));
            }
            return new Broadcast(List.copyOf(messages));
        }
    }

    private static Message message(ConsumerRecord<String, byte[]> record) {
        return new Message(
                header(record, "ce_id"), header(record, "ce_type"), record.key(), JSON.readTree(record.value()));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
