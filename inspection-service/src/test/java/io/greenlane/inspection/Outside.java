package io.greenlane.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.platform.RealKafka;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as everybody else sees it: its topics and its HTTP interface. */
public final class Outside implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealKafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    private final String address;

    public Outside(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** An answer with its body as JSON. */
    public record Answer(int status, JsonNode body) {

        public String text(String field) {
            return body.path(field).asString("");
        }
    }

    /** An event as it lies on a topic. */
    public record Event(String type, String key, JsonNode body) {}

    /** An event on its way in. */
    public record Outgoing(String topic, String type, String key, UUID id, String body) {}

    public Answer get(String token, String path) {
        return send(request(token, path).GET().build());
    }

    public Answer post(String token, String path, String body) {
        return send(request(token, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a request that is to happen once for its key. */
    public Answer postOnce(String token, String path, String key, String body) {
        return send(request(token, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public Answer upload(String token, String path, String contentType, byte[] content) {
        return upload(token, path, contentType, HttpRequest.BodyPublishers.ofByteArray(content));
    }

    public Answer upload(String token, String path, String contentType, HttpRequest.BodyPublisher content) {
        return send(request(token, path)
                .header("Content-Type", contentType)
                .POST(content)
                .build());
    }

    /** A file as it is answered. */
    public HttpResponse<byte[]> download(String token, String path, String... headers) {
        HttpRequest.Builder request = request(token, path).GET();
        for (int index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        return exchange(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public Answer put(String token, String path, String ifMatch, String body) {
        return send(request(token, path)
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public Answer delete(String token, String path) {
        return send(request(token, path).DELETE().build());
    }

    public void deliver(Outgoing event) {
        var record = new ProducerRecord<>(event.topic, event.key, event.body.getBytes(StandardCharsets.UTF_8));
        record.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(event.id.toString()))
                .add("ce_source", bytes("/test"))
                .add("ce_type", bytes(event.type))
                .add("ce_time", bytes("2026-11-23T10:15:30Z"));
        assertThat(producer.send(record)).succeedsWithin(Duration.ofSeconds(20));
    }

    /** Everything that lies on a topic under a key, in order, but for plans, which come whenever they are ready. */
    public List<Event> on(String topic, String key) {
        return all(topic, key).stream().filter(event -> !isOfAPlan(event)).toList();
    }

    /** What was told of a declaration's bay and slot, in order. */
    public List<Event> plansOf(String mrn) {
        return all("inspection-results", mrn).stream()
                .filter(Outside::isOfAPlan)
                .toList();
    }

    private static boolean isOfAPlan(Event event) {
        return event.type().startsWith("inspection.plan");
    }

    private List<Event> all(String topic, String key) {
        List<Event> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealKafka.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(record.key())) {
                        found.add(new Event(type(record), key, JSON.readTree(record.value())));
                    }
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        producer.close();
        http.close();
    }

    private HttpRequest.Builder request(String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        HttpResponse<String> response = exchange(request, HttpResponse.BodyHandlers.ofString());
        String body = response.body().isEmpty() ? "{}" : response.body();
        return new Answer(response.statusCode(), JSON.readTree(body));
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException unanswered) {
            throw new AssertionError("No answer to " + request, unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted at " + request, interrupted);
        }
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
