package io.greenlane.simulator.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The platform's door. Connections are kept; a call that met a full or restarting platform is repeated with the same body
 * and the same key, after the pause the platform asked for, until {@code patience} is used up.
 */
public final class Gateway implements AutoCloseable {
    /** Largest page the API gives out. */
    public static final int PAGE = 500;

    private static final Set<Integer> WORTH_REPEATING = Set.of(429, 502, 503, 504);
    private static final int UNAUTHORIZED = 401;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int MOST_PAGES = 1_000;
    private static final long SHARES = 64;

    private final JsonMapper json = JsonMapper.shared();
    private final URI api;
    private final Duration patience;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LongAdder repeated = new LongAdder();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .executor(threads)
            .build();

    /**
     * @param gateway where the gateway listens, such as http://localhost:8080
     * @param patience how long one call is repeated before it is given up
     */
    public Gateway(URI gateway, Duration patience) {
        this.api = URI.create(gateway.toString().replaceAll("/+$", "") + "/api/v1");
        this.patience = patience;
    }

    /** How often a call was sent again because it got no answer or was told to come again. */
    public long repeated() {
        return repeated.sum();
    }

    /** Reads a resource; the path starts behind {@code /api/v1}. */
    public Answer get(String path, Bearer bearer) {
        return call(bearer, () -> request(path).GET());
    }

    /** Writes to a resource. Without a key the call must be harmless when repeated. */
    public Answer post(String path, Bearer bearer, @Nullable String idempotencyKey, Object body) {
        return post(path, bearer, idempotencyKey, null, body);
    }

    /** {@link #post(String, Bearer, String, Object)} with a preference (RFC 7240), such as {@code wait=5}. */
    public Answer post(
            String path, Bearer bearer, @Nullable String idempotencyKey, @Nullable String preference, Object body) {
        byte[] bytes = body instanceof byte[] ready ? ready : json.writeValueAsBytes(body);
        return call(bearer, () -> {
            HttpRequest.Builder request =
                    request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(bytes));
            if (preference != null) {
                request.header("Prefer", preference);
            }
            return idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey);
        });
    }

    /** All items of a list, page by page. */
    public List<JsonNode> all(String path, Bearer bearer) {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            String from = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            Answer answer = get(path + separator + "limit=" + PAGE + from, bearer);
            if (!answer.ok()) {
                throw new UnexpectedAnswer("GET " + path, answer);
            }
            answer.body().path("items").forEach(items::add);
            cursor = answer.body().path("next").asString(null);
            if (cursor == null) {
                return items;
            }
        }
        throw new IllegalStateException("GET " + path + " has more than " + MOST_PAGES + " pages");
    }

    /** Asks the issuer for a client's token, by client credentials. */
    public Answer clientToken(URI issuer, String clientId, String clientSecret) {
        String credentials = encode(clientId) + ":" + encode(clientSecret);
        return repeat(() ->
                send(HttpRequest.newBuilder(URI.create(issuer.toString().replaceAll("/+$", "") + "/oauth2/token"))
                        .timeout(ANSWER)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                "Basic "
                                        + java.util.Base64.getEncoder()
                                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).timeout(ANSWER);
    }

    /** An expired token is renewed once; whoever is turned away again is not allowed. */
    private Answer call(Bearer bearer, RequestSource source) {
        String token = bearer.token();
        Answer answer = repeat(() ->
                send(source.next().header("Authorization", "Bearer " + token).build()));
        if (answer.status() != UNAUTHORIZED) {
            return answer;
        }
        bearer.turnedAway(token);
        String renewed = bearer.token();
        return repeat(() ->
                send(source.next().header("Authorization", "Bearer " + renewed).build()));
    }

    private Answer repeat(Attempt attempt) {
        long until = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            Reply reply = attempt.send();
            boolean again = WORTH_REPEATING.contains(reply.answer().status())
                    || reply.answer().status() == 0
                    || reply.answer().code().equals("REQUEST_IN_FLIGHT");
            Duration wait = spread(longer(pause, reply.retryAfter()));
            if (!again || System.nanoTime() + wait.toNanos() > until) {
                return reply.answer();
            }
            repeated.increment();
            LockSupport.parkNanos(wait.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return reply.answer();
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private static Duration longer(Duration pause, @Nullable Duration retryAfter) {
        return retryAfter == null || retryAfter.compareTo(pause) < 0 ? pause : retryAfter;
    }

    /** Up to a quarter longer, so that those who were turned away together do not come back together. */
    private static Duration spread(Duration wait) {
        long share = Thread.currentThread().threadId() % SHARES;
        return wait.plus(wait.multipliedBy(share).dividedBy(4 * SHARES));
    }

    private Reply send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            Duration retryAfter = response.headers()
                    .firstValue("Retry-After")
                    .filter(text -> text.matches("\\d{1,4}"))
                    .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                    .orElse(null);
            return new Reply(new Answer(response.statusCode(), read(response.body())), retryAfter);
        } catch (IOException unreachable) {
            return new Reply(new Answer(0, MissingNode.getInstance()), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply(new Answer(0, MissingNode.getInstance()), null);
        }
    }

    private JsonNode read(byte[] body) {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(body);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.close();
    }

    private record Reply(Answer answer, @Nullable Duration retryAfter) {}

    @FunctionalInterface
    private interface RequestSource {
        HttpRequest.Builder next();
    }

    @FunctionalInterface
    private interface Attempt {
        Reply send();
    }
}
