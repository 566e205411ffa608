package io.greenlane.platform.seeding;

import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Greenlane's HTTP interface, as anybody outside uses it. */
public final class PlatformApi implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * What the platform answered.
     *
     * @param body an empty object if it was no JSON
     */
    public record Answer(int status, JsonNode body) {

        public boolean ok() {
            return status / 100 == 2;
        }

        /** The code of the problem; empty if it is none. */
        public String code() {
            return body.path("code").asString("");
        }

        /** The answer, if it was a good one. */
        public Answer orRefuse(String wanted) {
            if (!ok()) {
                String detail = body.path("detail").asString(body.path("title").asString("no reason given"));
                throw new PlatformRefusal(wanted + " failed with HTTP " + status + ": " + detail);
            }
            return this;
        }
    }

    private final URI gateway;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public PlatformApi(URI gateway) {
        this.gateway = gateway;
    }

    public Answer get(String token, String path) throws InterruptedException {
        return send(request(token, path).GET().build());
    }

    /** @param idempotencyKey what makes a repeated call harmless, where the call knows such a thing */
    public Answer post(String token, String path, @Nullable String idempotencyKey, Object body)
            throws InterruptedException {
        HttpRequest.Builder request = request(token, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        return send((idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey)).build());
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(gateway.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private Answer send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), json(answer.body()));
        } catch (IOException silent) {
            throw new PlatformRefusal(
                    "The gateway does not answer " + request.method() + " "
                            + request.uri().getPath() + ": " + silent,
                    silent);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }
}
