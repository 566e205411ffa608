package io.greenlane.journeys.world;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a token, who knows the API and nothing else. */
public final class Person {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

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
     */
    public record Answer(int status, JsonNode body) {

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

    /** Lodges and waits up to five seconds for the decision. */
    public Answer lodge(JsonNode declaration) {
        return post("/api/v1/declarations", declaration, "Prefer", "wait=5");
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
            return new Answer(response.statusCode(), JSON.readTree(body.isEmpty() ? "null" : body));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
