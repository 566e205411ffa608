package io.greenlane.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person's browser and command line do to log in, over HTTP and with cookies. */
final class Browser {

    static final String REDIRECT = "http://127.0.0.1:45321/callback";

    static final String VERIFIER = "a-code-verifier-of-at-least-forty-three-characters-0123456789";
    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final JsonMapper JSON = new JsonMapper();

    private final String provider;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(RunningIdentity provider) {
        this.provider = provider.url();
    }

    /** Logs in through the form and exchanges the code: what the token endpoint answers. */
    JsonNode logIn(String username, String password) {
        HttpResponse<String> exchanged = exchange(codeFor(username, password), VERIFIER);
        if (exchanged.statusCode() != 200) {
            throw new IllegalStateException("No token: " + exchanged.body());
        }
        return json(exchanged);
    }

    String accessTokenOf(String username) {
        return logIn(username, RunningIdentity.PASSWORD).get("access_token").asString();
    }

    /** Up to the redirect that carries the code. */
    String codeFor(String username, String password) {
        String where = submitForm(username, password);
        Matcher code = CODE.matcher(get(where).headers().firstValue("Location").orElseThrow());
        if (!code.find()) {
            throw new IllegalStateException("No code came back");
        }
        return code.group(1);
    }

    /** Opens the authorization address, gets the form, sends it: the address the browser is sent to next. */
    String submitForm(String username, String password) {
        HttpResponse<String> start = get(authorizationAddress(challenge(), REDIRECT));
        String formAddress = start.headers().firstValue("Location").orElseThrow();
        Matcher csrf = CSRF_FIELD.matcher(get(formAddress).body());
        if (!csrf.find()) {
            throw new IllegalStateException("The form carries no CSRF token");
        }
        HttpResponse<String> sent =
                post(provider + "/login", Map.of("username", username, "password", password, "_csrf", csrf.group(1)));
        return sent.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> exchange(String code, String verifier) {
        return post(
                provider + "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "greenlane-cli",
                        "redirect_uri", REDIRECT,
                        "code", code,
                        "code_verifier", verifier));
    }

    String authorizationAddress(String challengeParameters, String redirect) {
        return provider + "/oauth2/authorize?response_type=code&client_id=greenlane-cli&scope=openid%20profile&state=s&"
                + "redirect_uri=" + encoded(redirect) + challengeParameters;
    }

    static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return "&code_challenge_method=S256&code_challenge="
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html,*/*"));
    }

    HttpResponse<String> post(String address, Map<String, String> form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** The claims of a token, unverified. */
    static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
