package io.greenlane.platform.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The part of OpenID Connect that a log-in needs, over real HTTP, as strict as a provider should be. */
final class AnIdentityProvider implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Map<String, String>> questions = new ConcurrentHashMap<>();
    private final String user;
    private final String password;

    private record Answer(int status, @Nullable String location, String body) {}

    private AnIdentityProvider(HttpServer server, String user, String password) {
        this.server = server;
        this.user = user;
        this.password = password;
    }

    static AnIdentityProvider knowing(String user, String password) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        AnIdentityProvider provider = new AnIdentityProvider(server, user, password);
        server.createContext("/oauth2/authorize", exchange -> answer(exchange, provider::authorize));
        server.createContext("/login", exchange -> answer(exchange, provider::login));
        server.createContext("/oauth2/token", exchange -> answer(exchange, provider::token));
        server.start();
        return provider;
    }

    URI issuer() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Answer authorize(HttpExchange exchange) {
        String session = session(exchange);
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        Map<String, String> known = questions.computeIfAbsent(session, _ -> new HashMap<>(asked));
        if (!known.containsKey("authenticated")) {
            exchange.getResponseHeaders().add("Set-Cookie", "SESSION=" + session + "; Path=/; HttpOnly");
            return new Answer(302, "/login", "");
        }
        return new Answer(
                302,
                asked.get("redirect_uri") + "?code=" + session + "&state="
                        + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8),
                "");
    }

    private Answer login(HttpExchange exchange) {
        Map<String, String> question = Objects.requireNonNull(questions.get(session(exchange)));
        if (exchange.getRequestMethod().equals("GET")) {
            return new Answer(200, null, "<form><input name=\"_csrf\" type=\"hidden\" value=\"a+b/c\" /></form>");
        }
        Map<String, String> fields = body(exchange);
        if (!"a+b/c".equals(fields.get("_csrf"))) {
            return new Answer(403, null, "");
        }
        if (!user.equals(fields.get("username")) || !password.equals(fields.get("password"))) {
            return new Answer(302, "/login?error", "");
        }
        question.put("authenticated", "yes");
        StringBuilder again = new StringBuilder(issuer() + "/oauth2/authorize?continue");
        question.forEach((name, value) ->
                again.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return new Answer(302, again.toString(), "");
    }

    private Answer token(HttpExchange exchange) {
        Map<String, String> fields = body(exchange);
        if ("client_credentials".equals(fields.get("grant_type"))) {
            boolean right = "Basic bmw4MDEyOnMzY3JldA=="
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            return right
                    ? new Answer(200, null, "{\"access_token\":\"token-of-nl8012\"}")
                    : new Answer(401, null, "{\"error\":\"invalid_client\"}");
        }
        Map<String, String> question = questions.getOrDefault(fields.getOrDefault("code", ""), Map.of());
        boolean proven = new ProofKey(fields.getOrDefault("code_verifier", ""))
                .challenge()
                .equals(question.get("code_challenge"));
        boolean same = Objects.equals(question.get("redirect_uri"), fields.get("redirect_uri"))
                && "greenlane-cli".equals(fields.get("client_id"));
        return proven && same
                ? new Answer(200, null, "{\"access_token\":\"token-of-" + user + "\",\"token_type\":\"Bearer\"}")
                : new Answer(400, null, "{\"error\":\"invalid_grant\"}");
    }

    private static String session(HttpExchange exchange) {
        String cookie = exchange.getRequestHeaders().getFirst("Cookie");
        return cookie == null ? "session-" + System.nanoTime() : cookie.replaceFirst(".*SESSION=", "");
    }

    private static Map<String, String> body(HttpExchange exchange) {
        try {
            return form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, Function<HttpExchange, Answer> how) throws IOException {
        Answer answer = how.apply(exchange);
        if (answer.location() != null) {
            exchange.getResponseHeaders().add("Location", answer.location());
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
