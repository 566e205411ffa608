package io.greenlane.declaration.dashboard;

import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.Broker;
import io.greenlane.declaration.Http;
import io.greenlane.declaration.ServiceIT;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Officers see how clearance is doing, while it does. */
class DashboardIT extends ServiceIT {

    private static final String DASHBOARD = "/api/v1/dashboard";

    @LocalServerPort
    private int port;

    @Test
    void aDeclarationIsCountedWhereItStandsAndOnceWhenItIsDecided() {
        JsonNode before = dashboard();
        String cleared = lodged(aDeclaration());
        String held = lodged(aDeclaration());
        JsonNode lodged = dashboard();
        routed(cleared, 1, 1, "GREEN");
        routed(held, 1, 1, "YELLOW", hold("PAPER_MISSING", "TRADER"));
        JsonNode decided = dashboard();

        assertThat(rise(before, lodged, "/statuses/LODGED")).isEqualTo(2);
        assertThat(rise(before, lodged, "/backlog/0/number")).isEqualTo(2);
        assertThat(rise(before, decided, "/statuses/LODGED")).isZero();
        assertThat(rise(before, decided, "/statuses/CLEARED")).isOne();
        assertThat(rise(before, decided, "/statuses/HELD")).isOne();
        assertThat(rise(before, decided, "/backlog/1/number")).isOne();
        assertThat(rise(before, decided, "/lanes/GREEN")).isOne();
        assertThat(rise(before, decided, "/lanes/YELLOW")).isOne();
        assertThat(rise(before, decided, "/decisions/number")).isEqualTo(2);
        assertThat(decided.at("/untouchedShare").asString()).matches("[01]\\.\\d{4}");
        assertThat(decided.at("/decisions/p99Millis").asLong()).isPositive();
        assertThat(decided.at("/throughput")).hasSize(60);
    }

    @Test
    void deadLettersAreShownAsTheirServiceToldLast() {
        String at = "2026-11-23T09:15:04.218Z";
        for (int failed : List.of(3, 1)) {
            Broker.publish(
                    "dead-letter-counts",
                    "risk-scoring-service",
                    "dead-letters.counted.v1",
                    "{\"service\": \"risk-scoring-service\", \"failed\": %d, \"parked\": 4, \"at\": \"%s\"}"
                            .formatted(failed, at));
        }

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<JsonNode> told = dashboard()
                    .at("/deadLetters")
                    .valueStream()
                    .filter(one -> one.at("/service").asString().equals("risk-scoring-service"))
                    .toList();
            assertThat(told).singleElement().satisfies(one -> {
                assertThat(one.at("/failed").asInt()).isOne();
                assertThat(one.at("/parked").asInt()).isEqualTo(4);
            });
        });
    }

    @Test
    void whoLooksIsToldWhenSomethingChanges() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + DASHBOARD))
                    .header("Accept", "text/event-stream")
                    .header("Authorization", "Bearer " + issuer().officer("NLRTM001"));
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            try (var events = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                long lodged = next(events).at("/statuses/LODGED").asLong();
                lodged(aDeclaration());

                long now;
                do {
                    now = next(events).at("/statuses/LODGED").asLong();
                } while (now <= lodged);
                assertThat(now).isEqualTo(lodged + 1);
            }
            client.shutdownNow();
        }
    }

    @Test
    void tradersAndStrangersDoNotSeeIt() {
        assertThat(trader("NL853456789").get(DASHBOARD).status()).isEqualTo(403);
        assertThat(trader("NL853456789")
                        .with("Accept", "text/event-stream")
                        .get(DASHBOARD)
                        .status())
                .isEqualTo(403);
        assertThat(anybody().get(DASHBOARD).status()).isEqualTo(401);
        for (String role : List.of("SUPERVISOR", "ANALYST", "AUDITOR", "OPERATOR")) {
            assertThat(anybody().as(issuer().holderOf(role)).get(DASHBOARD).status())
                    .isEqualTo(200);
        }
    }

    private JsonNode dashboard() {
        Http.Answer answer = officer().get(DASHBOARD);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static long rise(JsonNode before, JsonNode after, String pointer) {
        return after.at(pointer).asLong() - before.at(pointer).asLong();
    }

    private static JsonNode next(BufferedReader events) throws IOException {
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("data:")) {
                return JsonMapper.shared().readTree(line.substring("data:".length()));
            }
        }
        throw new IOException("The stream has ended");
    }
}
