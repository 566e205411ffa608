package io.greenlane.declaration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A client of the service's API. */
public final class Http {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final @Nullable String token;
    private final List<String> headers;

    Http(int port) {
        this("http://localhost:" + port, null, List.of());
    }

    private Http(String base, @Nullable String token, List<String> headers) {
        this.base = base;
        this.token = token;
        this.headers = headers;
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<byte[]> response, JsonNode body) {
        public String text(String pointer) {
            return body.at(pointer).asString("");
        }

        public String mrn() {
            return body.at("/mrn").asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Code and path of each broken rule, such as {@code MASS_NOT_POSITIVE goodsItems[0].netMassKg}. */
        public List<String> broken() {
            List<String> broken = new ArrayList<>();
            for (JsonNode error : body.path("errors")) {
                if (!error.path("message").asString("").isBlank()
                        && !error.path("fix").asString("").isBlank()) {
                    broken.add(error.path("code").asString() + " "
                            + error.path("path").asString());
                }
            }
            return broken;
        }
    }

    public Http as(String bearer) {
        return new Http(base, bearer, headers);
    }

    public Http with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Http(base, token, more);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    private Answer send(String method, String path, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            JsonNode json = response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), response, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
