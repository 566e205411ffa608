package io.greenlane.simulator.readback;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.contract.Contract;
import io.greenlane.houserules.platform.RealKafka;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TopicReadingIT {

    private static final String ROUTED = "routing.routed.v1";
    private static final String CLEARED = "declaration.cleared.v1";

    @Test
    void duplicatesAreFoundByTheEventsIdsAmongWhatWasToldSinceTheStart()
            throws ExecutionException, InterruptedException {
        String broker = RealKafka.bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(
                            new NewTopic("routing-decisions", 4, (short) 1),
                            new NewTopic("declarations", 4, (short) 1)))
                    .all()
                    .get();
        }
        try (Producer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer())) {
            send(producer, "routing-decisions", ROUTED, "before", "e0");
            send(producer, "routing-decisions", ROUTED, "before", "e1");
            TopicReading reading = TopicReading.fromNow(broker);

            send(producer, "routing-decisions", ROUTED, "honest", "e2");
            send(producer, "routing-decisions", ROUTED, "honest", "e2");
            send(producer, "declarations", CLEARED, "honest", "e3");
            send(producer, "routing-decisions", ROUTED, "decided-twice", "e4");
            send(producer, "routing-decisions", ROUTED, "decided-twice", "e5");
            send(producer, "declarations", CLEARED, "cleared-twice", "e6");
            send(producer, "declarations", CLEARED, "cleared-twice", "e7");
            producer.send(new ProducerRecord<>("declarations", "poison", new byte[] {1}))
                    .get();

            assertThat(reading.toldTwice()).containsExactlyInAnyOrder("decided-twice", "cleared-twice");
        }
    }

    private static void send(Producer<String, byte[]> producer, String topic, String type, String mrn, String id)
            throws ExecutionException, InterruptedException {
        String owner = type.equals(ROUTED) ? "risk-scoring-service" : "declaration-service";
        JsonNode example =
                Contract.of(owner, type.substring(type.indexOf('.') + 1)).exampleTree();
        byte[] body = JsonMapper.shared().writeValueAsBytes(((ObjectNode) example).put("mrn", mrn));
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, mrn, body);
        Map.of("ce_id", id, "ce_type", type)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message).get();
    }
}
