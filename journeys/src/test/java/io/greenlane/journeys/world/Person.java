package io.greenlane.journeys.world;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a token, who knows the API and nothing else. */
public final class Person {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Of a platform that was started a moment ago. */
    private static final Duration DECIDED = Duration.ofSeconds(60);

    private final URI gateway;
    private final String token;

    Person(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param body the JSON body, or a missing node
     * @param retryAfter the pause that was asked for
     */
    public record Answer(int status, JsonNode body, Optional<Duration> retryAfter) {

        public String text(String field) {
            return body.path(field).asString("");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, JsonNode body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Lodges and waits for the decision: as the API does for five seconds, then by looking again. */
    public Answer lodge(JsonNode declaration) {
        Answer answer = post("/api/v1/declarations", declaration, "Prefer", "wait=5");
        if (answer.status() != 202) {
            return answer;
        }
        String mrn = answer.text("mrn");
        return await("a decision on " + mrn)
                .atMost(DECIDED)
                .until(() -> declaration(mrn), now -> !now.text("status").equals("LODGED"));
    }

    public Answer declaration(String mrn) {
        return get("/api/v1/declarations/" + mrn);
    }

    public String statusOf(String mrn) {
        return declaration(mrn).text("status");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            Optional<Duration> retryAfter = response.headers()
                    .firstValue("Retry-After")
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
            return new Answer(response.statusCode(), JSON.readTree(body.isEmpty() ? "null" : body), retryAfter);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
