package io.greenlane.platform.login;

import io.greenlane.platform.folder.Secrets;
import io.greenlane.platform.folder.Secrets.ClientCredentials;
import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Gets bearer tokens from the identity provider, as browsers and traders' systems do. */
public final class Tokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF_FIELD = Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final String CLIENT = "greenlane-cli";
    /** Nothing listens there: the answer is read from the redirection itself. */
    private static final String CALLBACK = "http://127.0.0.1/callback";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_CHAIN = 6;
    private static final int STATE_BYTES = 16;
    private static final int OK = 200;

    private final URI issuer;

    public Tokens(URI issuer) {
        this.issuer = issuer;
    }

    /** Logs a user in through the login page: authorization code with proof key (RFC 6749, RFC 7636). */
    public String ofUser(DemoUser user, String password) throws InterruptedException {
        return asking(http -> {
            ProofKey key = ProofKey.fresh();
            String state = Secrets.randomText(STATE_BYTES);
            Map<String, String> question = new LinkedHashMap<>();
            question.put("response_type", "code");
            question.put("client_id", CLIENT);
            question.put("redirect_uri", CALLBACK);
            question.put("scope", "openid");
            question.put("state", state);
            question.put("code_challenge", key.challenge());
            question.put("code_challenge_method", "S256");
            HttpResponse<String> login = follow(http, issuer.resolve("/oauth2/authorize?" + form(question)));
            URI answer = submitLogin(http, login, user.name(), password);
            Map<String, String> parameters = parameters(answer);
            if (!state.equals(parameters.get("state")) || !parameters.containsKey("code")) {
                throw new PlatformRefusal("The identity provider gave no code to " + user.name() + ": "
                        + parameters.getOrDefault("error", "its answer does not belong to the question") + ".");
            }
            Map<String, String> exchange = new LinkedHashMap<>();
            exchange.put("grant_type", "authorization_code");
            exchange.put("code", parameters.getOrDefault("code", ""));
            exchange.put("redirect_uri", CALLBACK);
            exchange.put("client_id", CLIENT);
            exchange.put("code_verifier", key.verifier());
            return accessToken(http.send(post(issuer.resolve("/oauth2/token"), exchange), text()))
                    .orElseThrow(() -> new PlatformRefusal("The identity provider took back its code."));
        });
    }

    /** The token of a trader's system; empty if the provider does not know these credentials. */
    public Optional<String> ofClient(ClientCredentials client) throws InterruptedException {
        return asking(http -> {
            String pair = encode(client.clientId()) + ":" + encode(client.clientSecret());
            HttpRequest request = HttpRequest.newBuilder(
                            post(issuer.resolve("/oauth2/token"), Map.of("grant_type", "client_credentials")),
                            (name, value) -> true)
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                    .build();
            return accessToken(http.send(request, text()));
        });
    }

    private URI submitLogin(HttpClient http, HttpResponse<String> page, String user, String password)
            throws IOException, InterruptedException {
        Matcher field = CSRF_FIELD.matcher(page.body());
        Matcher value = VALUE.matcher(field.find() ? field.group() : "");
        if (page.statusCode() != OK || !value.find()) {
            throw new PlatformRefusal(
                    "The identity provider at " + issuer + " shows no login page (HTTP " + page.statusCode() + ").");
        }
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("username", user);
        answers.put("password", password);
        answers.put("_csrf", value.group(1));
        URI next = redirection(http.send(post(page.uri().resolve("/login"), answers), text()));
        for (int step = 0; step < LONGEST_CHAIN && !next.toString().startsWith(CALLBACK); step++) {
            if (next.getPath().equals("/login")) {
                throw new PlatformRefusal("The identity provider does not accept the demo password for " + user
                        + "; it may belong to another data folder.");
            }
            next = redirection(http.send(get(next), text()));
        }
        return next;
    }

    private HttpResponse<String> follow(HttpClient http, URI start) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(get(start), text());
        for (int step = 0; step < LONGEST_CHAIN && isRedirection(answer); step++) {
            answer = http.send(get(redirection(answer)), text());
        }
        return answer;
    }

    private URI redirection(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .filter(there -> isRedirection(answer))
                .map(there -> answer.uri().resolve(there))
                .orElseThrow(() -> new PlatformRefusal("The identity provider at " + issuer
                        + " answers the login with HTTP " + answer.statusCode() + "."));
    }

    private static boolean isRedirection(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 3;
    }

    private static Optional<String> accessToken(HttpResponse<String> answer) {
        return answer.statusCode() == OK
                ? Optional.of(JSON.readTree(answer.body()).path("access_token").asString())
                : Optional.empty();
    }

    private interface Conversation<T> {
        T with(HttpClient http) throws IOException, InterruptedException;
    }

    private <T> T asking(Conversation<T> conversation) throws InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            return conversation.with(http);
        } catch (IOException | JacksonException silent) {
            throw new PlatformRefusal("The identity provider at " + issuer + " does not answer: " + silent, silent);
        }
    }

    private static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .build();
    }

    private static HttpRequest post(URI address, Map<String, String> fields) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html, application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                .build();
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> parameters(URI address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Optional.ofNullable(address.getRawQuery()).ifPresent(query -> {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.put(
                            pair.substring(0, equals),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        });
        return parameters;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
