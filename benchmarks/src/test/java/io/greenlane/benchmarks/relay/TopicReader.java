package io.greenlane.benchmarks.relay;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.platform.RealKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies on a topic, seen from outside. */
final class TopicReader {

    private static final int PARTITIONS = 4;

    private TopicReader() {}

    static void create(String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealKafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** Every event once, where it stands first. */
    static Map<String, List<UUID>> firstOccurrencesByKey(String topic) {
        Map<String, Set<UUID>> first = new LinkedHashMap<>();
        List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RealKafka.bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    Step.Heard step = EventJson.mapper().readValue(record.value(), Step.Heard.class);
                    first.computeIfAbsent(record.key(), key -> new LinkedHashSet<>())
                            .add(step.fact());
                }
            }
        }
        Map<String, List<UUID>> lists = new LinkedHashMap<>();
        first.forEach((key, facts) -> lists.put(key, new ArrayList<>(facts)));
        return lists;
    }
}
