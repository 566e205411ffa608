package io.greenlane.riskscoring.routing;

import static org.awaitility.Awaitility.await;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.platform.RealKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other services' side of the broker: sends their events and reads what routing publishes. */
final class Quay implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealKafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of(
                    "bootstrap.servers",
                    RealKafka.bootstrapServers(),
                    "group.id",
                    "quay-" + UUID.randomUUID(),
                    "auto.offset.reset",
                    "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final List<JsonNode> routed = new ArrayList<>();
    private final List<JsonNode> audited = new ArrayList<>();

    Quay() {
        consumer.subscribe(List.of("routing-decisions", "audit-records"));
    }

    void send(DeclarationFact fact) {
        send(UUID.randomUUID(), fact);
    }

    void send(UUID id, DeclarationFact fact) {
        String type = switch (fact) {
            case DeclarationFact.Lodged lodged -> "declaration.lodged.v1";
            case DeclarationFact.Amended amended -> "declaration.amended.v1";
            case DeclarationFact.Released released -> "declaration.released.v1";
            case DeclarationFact.Cancelled cancelled -> "declaration.cancelled.v1";
            case DeclarationFact.Refused refused -> "declaration.refused.v1";
            case DeclarationFact.RefusalLifted lifted -> "declaration.refusal-lifted.v1";
            case DeclarationFact.Arrived arrived -> "declaration.arrived.v1";
            case DeclarationFact.HoldExpired expired -> "declaration.hold-expired.v1";
        };
        send("declarations", fact.mrn(), id, type, EventJson.mapper().writeValueAsString(fact));
    }

    void sendProfile(String eori, String json) {
        send("compliance-profiles", eori, UUID.randomUUID(), "profile.published.v1", json);
    }

    void sendConcluded(String mrn, String outcome) {
        sendConcluded(mrn, outcome, Instant.parse("2026-11-25T14:00:00Z"));
    }

    void sendConcluded(String mrn, String outcome, Instant at) {
        send("inspection-results", mrn, UUID.randomUUID(), "inspection.concluded.v1", """
                {"mrn": "%s", "outcome": "%s", "concludedAt": "%s",
                 "selection": {"causes": ["RISK"], "inclusionProbability": "1"}}
                """.formatted(mrn, outcome, at));
    }

    private void send(String topic, String key, UUID id, String type, String json) {
        var event = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_source", "/declaration-service",
                        "ce_type", type,
                        "ce_time", "2026-11-23T10:15:30Z")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Future<RecordMetadata> _ = producer.send(event);
        producer.flush();
    }

    /** Everything published about a declaration so far. */
    List<JsonNode> routedOf(String mrn) {
        poll();
        return routed.stream()
                .filter(event -> event.path("mrn").asString().equals(mrn))
                .toList();
    }

    /** Who did what with a declaration, as far as it was recorded: "actor action". */
    List<String> auditedOf(String mrn) {
        poll();
        return audited.stream()
                .filter(event -> event.path("mrns").path(0).asString().equals(mrn))
                .map(event -> event.path("actor").asString() + " "
                        + event.path("action").asString())
                .toList();
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(100)).forEach(event -> {
            List<JsonNode> read = event.topic().equals("audit-records") ? audited : routed;
            read.add(JsonMapper.shared().readTree(event.value()));
        });
    }

    /** Waits for the first decision about a version. */
    JsonNode awaitRouted(String mrn, int version) {
        return awaitRouted(mrn, version, 1);
    }

    /** Waits for a decision about a version. */
    JsonNode awaitRouted(String mrn, int version, int sequence) {
        return await("decision " + sequence + " about version " + version + " of " + mrn)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> routedOf(mrn).stream()
                                .filter(event -> event.path("version").asInt() == version
                                        && event.path("sequence").asInt() == sequence)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
