package io.greenlane.benchmarks.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.greenlane.platform.address.Addresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Speaks as the gateway and the broker do, as far as a load generator listens: it clears what is lodged, and every fifth
 * declaration becomes a case first. It can be told to misbehave.
 */
final class ALittlePlatform implements AutoCloseable {

    private static final int INSPECTED = 5;
    private static final List<String> TOPICS = List.of("declarations", "routing-decisions", "inspection-results");

    private final HttpServer http;
    private final KafkaProducer<String, String> producer;
    private final String kafka;
    private final AtomicInteger number = new AtomicInteger();
    private final ConcurrentMap<String, String> statuses = new ConcurrentHashMap<>();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private volatile int turnedAwayEvery = Integer.MAX_VALUE;
    private volatile int forgottenEvery = Integer.MAX_VALUE;
    private volatile int decidedTwiceEvery = Integer.MAX_VALUE;

    ALittlePlatform(String kafka) throws Exception {
        this.kafka = kafka;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(TOPICS.stream()
                            .filter(topic -> !there.contains(topic))
                            .map(topic -> new NewTopic(topic, Optional.of(2), Optional.empty()))
                            .toList())
                    .all()
                    .get();
        }
        this.producer =
                new KafkaProducer<>(Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer());
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::answer);
        http.start();
    }

    Addresses addresses() {
        URI here = URI.create("http://127.0.0.1:" + http.getAddress().getPort());
        return new Addresses(here, here, kafka, kafka);
    }

    ALittlePlatform turningAwayEvery(int nth) {
        turnedAwayEvery = nth;
        return this;
    }

    ALittlePlatform forgettingEvery(int nth) {
        forgottenEvery = nth;
        return this;
    }

    ALittlePlatform decidingTwiceEvery(int nth) {
        decidedTwiceEvery = nth;
        return this;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            call.getRequestBody().readAllBytes();
            String path = call.getRequestURI().getPath().replaceFirst("^/api/v1", "");
            boolean post = call.getRequestMethod().equals("POST");
            switch (path) {
                case "/oauth2/token" -> say(call, 200, "{\"access_token\":\"token\"}");
                case "/clients" -> say(call, 201, "{\"clientId\":\"id\",\"clientSecret\":\"secret\"}");
                case "/representations" -> say(call, 201, "{}");
                case "/declarations" -> {
                    if (post) {
                        lodge(call);
                    } else {
                        say(call, 200, listed());
                    }
                }
                case "/inspections" -> say(call, 200, cases());
                default -> examine(call, path);
            }
        }
    }

    private void lodge(HttpExchange call) throws IOException {
        int mine = number.incrementAndGet();
        if (mine % turnedAwayEvery == 0) {
            say(call, 503, "{\"code\":\"OVERLOADED\"}");
            return;
        }
        String mrn = "MRN" + mine;
        statuses.put(mrn, mine % forgottenEvery == 0 ? "" : "CLEARED");
        tell("routing-decisions", mrn, "routing.routed.v1");
        if (mine % decidedTwiceEvery == 0) {
            tell("routing-decisions", mrn, "routing.routed.v1");
        }
        if (mine % INSPECTED == 0) {
            tell("declarations", mrn, "declaration.held.v1");
            tell("inspection-results", mrn, "inspection.case-opened.v1");
            open.add(mrn);
        } else {
            tell("declarations", mrn, "declaration.cleared.v1");
        }
        boolean waits = call.getRequestHeaders().containsKey("Prefer");
        say(call, waits ? 200 : 202, "{\"mrn\":\"" + mrn + "\"}");
    }

    private void examine(HttpExchange call, String path) throws IOException {
        String mrn = path.split("/", -1)[2];
        if (path.endsWith("/conclusion") && open.remove(mrn)) {
            tell("inspection-results", mrn, "inspection.concluded.v1");
        }
        say(call, 200, "{}");
    }

    private String listed() {
        List<String> rows = new ArrayList<>();
        statuses.forEach((mrn, status) -> {
            if (!status.isEmpty()) {
                rows.add("{\"mrn\":\"" + mrn + "\",\"status\":\"" + status + "\"}");
            }
        });
        return "{\"items\":[" + String.join(",", rows) + "]}";
    }

    private String cases() {
        return "{\"items\":["
                + String.join(
                        ",",
                        open.stream()
                                .map(mrn -> "{\"caseId\":\"" + mrn + "\",\"mrn\":\"" + mrn + "\",\"state\":\"OPEN\"}")
                                .toList())
                + "]}";
    }

    private void tell(String topic, String mrn, String type) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(topic, mrn, "{\"mrn\":\"" + mrn + "\",\"version\":1,\"sequence\":1}");
        message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        producer.send(message);
    }

    private static void say(HttpExchange call, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        http.stop(0);
        producer.close();
    }
}
