package io.greenlane.simulator.traffic;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real HTTP server that speaks the shapes of the public API and decides at once by one simple rule: goods that
 * need a paper and have none are held, waste is examined, all else is cleared. It can be told to do what the real platform never should.
 */
final class PlatformDouble implements AutoCloseable {
    /** Flowers, citrus fruit, coffee and cocoa. */
    static final String NEEDS_PAPER = "(06|0805|0901|18).*";

    private static final Instant EPOCH = Instant.parse("2026-11-23T10:00:00Z");

    private final JsonMapper json = JsonMapper.shared();
    private final HttpServer server;
    private final Map<String, Entry> byMrn = new ConcurrentHashMap<>();
    private final Map<String, String> mrnByKey = new ConcurrentHashMap<>();
    private final AtomicInteger serial = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    final Set<String> clients = ConcurrentHashMap.newKeySet();
    final Set<String> representations = ConcurrentHashMap.newKeySet();
    final List<JsonNode> conclusions = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> losing = lrn -> false;
    private volatile Predicate<String> decidingTwice = lrn -> false;
    private volatile Predicate<String> lodgingTwice = lrn -> false;
    private final AtomicInteger untilExpiry = new AtomicInteger(Integer.MAX_VALUE);
    private final Set<String> expired = ConcurrentHashMap.newKeySet();
    private final Set<String> seenTokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile Predicate<String> refusing = lrn -> false;
    private final Map<String, AtomicInteger> silences = new ConcurrentHashMap<>();
    private final AtomicInteger failingDecisions = new AtomicInteger();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private volatile boolean rotatingSecrets;

    private static final class Entry {
        final String mrn;
        final JsonNode declaration;
        final List<Map<String, Object>> timeline = new ArrayList<>();
        final List<Map<String, Object>> decisions = new ArrayList<>();
        int version = 1;
        String status = "LODGED";

        @Nullable
        String caseState;

        String outcome = "";

        Entry(String mrn, JsonNode declaration) {
            this.mrn = mrn;
            this.declaration = declaration;
        }

        void happened(String event) {
            timeline.add(Map.of(
                    "at", EPOCH.plusMillis(5L * timeline.size()).toString(),
                    "version", version,
                    "event", event,
                    "message", event));
            status = event;
        }

        void decided(String lane) {
            decisions.add(Map.of("version", version, "sequence", 1, "lane", lane, "tier", "STANDARD"));
        }

        String lrn() {
            return declaration.path("lrn").asString();
        }
    }

    PlatformDouble() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.createContext("/oauth2/token", this::token);
        server.createContext("/api/v1/clients", this::client);
        server.createContext("/api/v1/representations", this::representation);
        server.createContext("/api/v1/declarations", this::declarations);
        server.createContext("/api/v1/inspections", this::inspections);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Acknowledges these and forgets them. */
    void loses(Predicate<String> lrns) {
        losing = lrns;
    }

    /** Writes two decisions for one version and sequence. */
    void decidesTwice(Predicate<String> lrns) {
        decidingTwice = lrns;
    }

    /** Gives a second MRN to a reference that has one. */
    void lodgesTwice(Predicate<String> lrns) {
        lodgingTwice = lrns;
    }

    /** Takes every token it has seen so far for expired from now on. */
    void expiresTokensAfter(int calls) {
        untilExpiry.set(calls);
    }

    void refuses(Predicate<String> lrns) {
        refusing = lrns;
    }

    /** Turns the next calls away with 503, as a restarting service does. */
    void isBusyFor(int calls) {
        busy.set(calls);
    }

    /** Takes this declaration and lets so many calls about it go without an answer that tells so. */
    void keepsSilentAbout(String lrn, int calls) {
        silences.put(lrn, new AtomicInteger(calls));
    }

    /** Cannot tell decisions for so many calls. */
    void cannotTellDecisionsFor(int calls) {
        failingDecisions.set(calls);
    }

    /** Ends every secret at the moment at which the tokens expire. */
    void rotatesSecretsWhenTokensExpire() {
        rotatingSecrets = true;
    }

    private void token(HttpExchange exchange) throws IOException {
        List<String> pair = credentials(exchange);
        if (pair.getLast().equals(secrets.get(pair.getFirst()))) {
            answer(exchange, 200, Map.of("access_token", "client:" + pair.getFirst() + ":" + tokens.incrementAndGet()));
        } else {
            answer(exchange, 401, Map.of("error", "invalid_client"));
        }
    }

    private void client(HttpExchange exchange) throws IOException {
        String eori = body(exchange).path("eori").asString();
        clients.add(eori);
        String secret = "secret-" + tokens.incrementAndGet();
        secrets.put(eori, secret);
        answer(exchange, 201, Map.of("clientId", eori, "clientSecret", secret, "eori", eori));
    }

    private void representation(HttpExchange exchange) throws IOException {
        boolean fresh = representations.add(
                caller(exchange) + " " + body(exchange).path("representative").asString());
        answer(exchange, fresh ? 201 : 409, Map.of());
    }

    private synchronized void declarations(HttpExchange exchange) throws IOException {
        List<String> path =
                List.of(exchange.getRequestURI().getPath().substring(1).split("/"));
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        seenTokens.add(token);
        if (untilExpiry.getAndDecrement() == 0) {
            expired.addAll(seenTokens);
            if (rotatingSecrets) {
                secrets.replaceAll((eori, secret) -> "another");
            }
        }
        if (expired.contains(token)) {
            body(exchange);
            answer(exchange, 401, Map.of("code", "TOKEN_INVALID"));
        } else if (busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            body(exchange);
            exchange.getResponseHeaders().set("Retry-After", "0");
            answer(exchange, 503, Map.of("code", "TEMPORARILY_UNAVAILABLE"));
        } else if (exchange.getRequestMethod().equals("POST")) {
            JsonNode body = body(exchange);
            if (path.size() == 3) {
                lodge(exchange, body);
            } else {
                amend(exchange, body, path.get(3));
            }
        } else if (path.size() == 3) {
            list(
                    exchange,
                    byMrn.values().stream()
                            .filter(one -> matches(exchange, "status", one.status))
                            .filter(one -> caller(exchange).equals("officer")
                                    || one.declaration
                                            .path("declarant")
                                            .path("eori")
                                            .asString()
                                            .equals(caller(exchange)))
                            .map(PlatformDouble::view)
                            .toList());
        } else {
            Entry one = byMrn.get(path.get(3));
            if (one == null) {
                answer(exchange, 404, Map.of("code", "NOT_FOUND"));
            } else if (path.size() == 4) {
                answer(exchange, 200, view(one));
            } else if (path.get(4).equals("timeline")) {
                answer(exchange, 200, Map.of("mrn", one.mrn, "status", one.status, "entries", one.timeline));
            } else if (failingDecisions.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                answer(exchange, 503, Map.of("code", "TEMPORARILY_UNAVAILABLE"));
            } else {
                answer(exchange, 200, Map.of("items", one.decisions));
            }
        }
    }

    private void lodge(HttpExchange exchange, JsonNode declaration) throws IOException {
        String lrn = declaration.path("lrn").asString();
        if (refusing.test(lrn)) {
            answer(exchange, 422, Map.of("code", "BROKEN_RULES", "detail", "no"));
            return;
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String mrn = mrnByKey.computeIfAbsent(key, fresh -> "26NL%013d0".formatted(serial.incrementAndGet()));
        if (!losing.test(lrn)) {
            byMrn.computeIfAbsent(mrn, fresh -> decided(new Entry(mrn, declaration)));
        }
        if (lodgingTwice.test(lrn)) {
            byMrn.put(mrn + "X", decided(new Entry(mrn + "X", declaration)));
        }
        AtomicInteger silence = silences.get(lrn);
        if (silence != null && silence.getAndDecrement() > 0) {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            answer(exchange, 503, Map.of("code", "TEMPORARILY_UNAVAILABLE"));
            return;
        }
        answer(exchange, 202, Map.of("mrn", mrn, "lrn", lrn, "version", 1, "status", "LODGED"));
    }

    private Entry decided(Entry one) {
        one.happened("LODGED");
        JsonNode item = one.declaration.path("goodsItems").path(0);
        String code = item.path("commodityCode").asString();
        if (code.startsWith("3915") || code.startsWith("8549")) {
            one.decided("RED");
            one.happened("CONTROLLED");
            one.status = "UNDER_CONTROL";
            one.caseState = "OPEN";
        } else if (item.path("documents").isEmpty() && code.matches(NEEDS_PAPER)) {
            one.decided("YELLOW");
            one.happened("HELD");
        } else {
            one.decided("GREEN");
            one.happened("CLEARED");
        }
        if (decidingTwice.test(one.lrn())) {
            one.decided("GREEN");
        }
        return one;
    }

    private void amend(HttpExchange exchange, JsonNode body, String mrn) throws IOException {
        Entry one = java.util.Objects.requireNonNull(byMrn.get(mrn));
        boolean adds = body.path("items")
                .valueStream()
                .anyMatch(item -> !item.path("documents").isEmpty());
        one.version++;
        one.decided(adds ? "GREEN" : "YELLOW");
        one.happened(adds ? "CLEARED" : "HELD");
        answer(exchange, 202, view(one));
    }

    private synchronized void inspections(HttpExchange exchange) throws IOException {
        List<String> path =
                List.of(exchange.getRequestURI().getPath().substring(1).split("/"));
        JsonNode body = body(exchange);
        if (path.size() == 3) {
            list(
                    exchange,
                    byMrn.values().stream()
                            .filter(one -> one.caseState != null && matches(exchange, "state", one.caseState))
                            .map(PlatformDouble::caseView)
                            .toList());
            return;
        }
        Entry one = java.util.Objects.requireNonNull(byMrn.get(path.get(3)));
        if (path.get(4).equals("claim")) {
            one.caseState = "CLAIMED";
        } else {
            conclusions.add(body);
            one.caseState = "CONCLUDED";
            one.outcome = body.path("outcome").asString();
            one.happened(one.outcome.equals("CONFORM") ? "CLEARED" : "REFUSED");
        }
        answer(exchange, 200, caseView(one));
    }

    private static Map<String, Object> view(Entry one) {
        return Map.of(
                "mrn", one.mrn,
                "lrn", one.lrn(),
                "version", one.version,
                "status", one.status,
                "declarant", one.declaration.path("declarant"));
    }

    private static Map<String, Object> caseView(Entry one) {
        return Map.of(
                "caseId", one.mrn,
                "mrn", one.mrn,
                "state", java.util.Objects.requireNonNull(one.caseState),
                "outcome", one.outcome);
    }

    /** Small pages, so that whoever reads only the first is found out. */
    private void list(HttpExchange exchange, List<Map<String, Object>> rows) throws IOException {
        int from = Integer.parseInt(parameter(exchange, "cursor", "0"));
        int until = Math.min(rows.size(), from + 7);
        Map<String, Object> page = new LinkedHashMap<>();
        List<Map<String, Object>> sorted = rows.stream()
                .sorted(java.util.Comparator.comparing(row -> String.valueOf(row.get("mrn"))))
                .toList();
        page.put("items", sorted.subList(Math.min(from, until), until));
        if (until < rows.size()) {
            page.put("next", String.valueOf(until));
        }
        answer(exchange, 200, page);
    }

    private static boolean matches(HttpExchange exchange, String name, String value) {
        return List.of(parameter(exchange, name, value).split(",", -1)).contains(value);
    }

    private static String parameter(HttpExchange exchange, String name, String fallback) {
        String query = exchange.getRequestURI().getQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return fallback;
    }

    private static String caller(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Authorization").replaceAll("^Bearer (client:)?([^:]*).*", "$2");
    }

    private static List<String> credentials(HttpExchange exchange) {
        String basic = exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length());
        String both = new String(java.util.Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
        return List.of(both.split(":", 2));
    }

    private JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        return bytes.length == 0 ? json.createObjectNode() : json.readTree(bytes);
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        try (exchange) {
            byte[] bytes = json.writeValueAsBytes(body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
