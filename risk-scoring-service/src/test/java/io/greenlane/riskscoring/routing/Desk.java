package io.greenlane.riskscoring.routing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the service over HTTP, as anybody would. */
final class Desk {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String root;
    private final String address;

    Desk(int port) {
        this.root = "http://127.0.0.1:" + port;
        this.address = root + "/api/v1";
    }

    record Answer(int status, String text) {
        JsonNode body() {
            return JsonMapper.shared().readTree(text);
        }
    }

    /** What the service says of itself, without a token. */
    Answer description() {
        return send(
                null, HttpRequest.newBuilder(URI.create(root + "/v3/api-docs")).GET());
    }

    Answer get(@Nullable String token, String path) {
        return send(token, HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    Answer post(@Nullable String token, String path, String body) {
        return send(
                token,
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static Answer send(@Nullable String token, HttpRequest.Builder request) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
