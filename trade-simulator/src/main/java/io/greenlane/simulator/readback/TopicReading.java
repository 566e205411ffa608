package io.greenlane.simulator.readback;

import io.greenlane.simulator.gateway.UnexpectedAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform's own topics told since a moment, read as any outsider with a consumer could. */
public final class TopicReading {
    private static final List<String> TOPICS = List.of("routing-decisions", "declarations");
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final String bootstrap;
    private final Map<TopicPartition, Long> start;

    private TopicReading(String bootstrap, Map<TopicPartition, Long> start) {
        this.bootstrap = bootstrap;
        this.start = start;
    }

    /** Remembers where the topics end now. */
    public static TopicReading fromNow(String bootstrap) {
        return new TopicReading(bootstrap, asking(bootstrap, TopicReading::ends));
    }

    /** The MRNs that were decided twice in one version and sequence or ended twice in one version, by the events' ids. */
    public Set<String> toldTwice() {
        return asking(bootstrap, this::toldTwice);
    }

    private Set<String> toldTwice(Consumer<String, byte[]> consumer) {
        Map<TopicPartition, Long> ends = ends(consumer);
        consumer.assign(ends.keySet());
        ends.keySet().forEach(one -> consumer.seek(one, start.getOrDefault(one, 0L)));
        EventTally tally = new EventTally();
        long until = System.nanoTime() + SILENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var records = consumer.poll(POLL);
            records.forEach(record -> count(record, tally));
            if (!records.isEmpty()) {
                until = System.nanoTime() + SILENCE.toNanos();
            } else if (System.nanoTime() > until) {
                throw new KafkaException("nothing came for " + SILENCE.toSeconds() + " s");
            }
        }
        return tally.twice();
    }

    /** What is no event of ours is nobody's duplicate. */
    private static void count(ConsumerRecord<String, byte[]> record, EventTally tally) {
        String id = header(record, "ce_id");
        String type = header(record, "ce_type");
        JsonNode body;
        try {
            body = JsonMapper.shared().readTree(record.value() == null ? new byte[0] : record.value());
        } catch (JacksonException notJson) {
            return;
        }
        String mrn = body.path("mrn").asString("");
        int version = body.path("version").asInt(0);
        if (type.equals(Events.ROUTED_TYPE)) {
            tally.routed(mrn, version, body.path("sequence").asInt(0), id);
        } else {
            tally.happened(mrn, version, type, id);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Map<TopicPartition, Long> ends(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : TOPICS) {
            List<PartitionInfo> known = consumer.partitionsFor(topic);
            if (known != null) {
                known.forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
            }
        }
        return Map.copyOf(consumer.endOffsets(partitions));
    }

    private static <T> T asking(String bootstrap, Function<Consumer<String, byte[]>, T> question) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.GROUP_ID_CONFIG,
                "trade-simulator-readback",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            return question.apply(consumer);
        } catch (KafkaException failed) {
            throw new UnexpectedAnswer(
                    "The topics " + String.join(" and ", TOPICS) + " can't be read at " + bootstrap + ": "
                            + failed.getMessage(),
                    failed);
        }
    }
}
