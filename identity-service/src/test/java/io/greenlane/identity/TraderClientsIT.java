package io.greenlane.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.identity.TestIssuer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** An operator registers traders' systems, which then fetch their tokens with a secret. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TraderClientsIT {

    private final RunningIdentity provider = RunningIdentity.shared();
    private final Browser browser = new Browser(provider);
    private String operator = "";

    @BeforeAll
    void logIn() {
        operator = new Browser(provider).accessTokenOf("operator");
    }

    @Test
    void aRegisteredSystemGetsTokensForItsEnterprise() {
        HttpResponse<String> registered = register("NL801234567", "Aluminium Imports");
        JsonNode client = Browser.json(registered);

        assertThat(registered.statusCode()).isEqualTo(201);
        assertThat(registered.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(client.get("eori").asString()).isEqualTo("NL801234567");
        HttpResponse<String> answer = token(
                client.get("clientId").asString(), client.get("clientSecret").asString());
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode claims =
                Browser.claims(Browser.json(answer).get("access_token").asString());
        assertThat(claims.get("sub").asString())
                .isEqualTo(client.get("clientId").asString());
        assertThat(claims.get("eori").asString()).isEqualTo("NL801234567");
        assertThat(claims.get("name").asString()).isEqualTo("Aluminium Imports");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"TRADER\"]");
        assertThat(claims.get("aud").toString()).isEqualTo("\"greenlane-api\"");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(3600);
    }

    @Test
    void registeringAgainGivesANewSecretAndTheOldOneEnds() {
        JsonNode first = Browser.json(register("NL812233445", "Flower Imports"));
        HttpResponse<String> again = register("NL812233445", "Flower Imports");
        JsonNode second = Browser.json(again);

        assertThat(again.statusCode()).isEqualTo(200);
        String clientId = first.get("clientId").asString();
        assertThat(second.get("clientId").asString()).isEqualTo(clientId);
        assertThat(token(clientId, first.get("clientSecret").asString()).statusCode())
                .isEqualTo(401);
        assertThat(token(clientId, second.get("clientSecret").asString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWrongSecretGetsNoToken() {
        String clientId = Browser.json(register("DE100000001", "Coffee Imports"))
                .get("clientId")
                .asString();

        HttpResponse<String> answer = token(clientId, "not the secret");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Browser.json(answer).get("error").asString()).isEqualTo("invalid_client");
        assertThat(token("trader-NL000", "x").statusCode()).isEqualTo(401);
    }

    @Test
    void aMalformedRegistrationIsToldEveryRuleItBreaks() {
        HttpResponse<String> answer = register("85-34", "");
        JsonNode problem = Browser.json(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.get("errors").get(0).get("path").asString()).isEqualTo("eori");
        assertThat(problem.get("errors").get(0).get("code").asString()).isEqualTo("MALFORMED_EORI");
        assertThat(problem.get("errors").get(0).get("fix").asString()).contains("NL853456789");
        assertThat(problem.get("errors").get(1).get("path").asString()).isEqualTo("name");
    }

    @Test
    void theListTellsEveryClientAndNoSecret() {
        register("FR00000000000001", "Listed One");
        register("FR00000000000002", "Listed Two");

        HttpResponse<String> all = send(operator, request("?limit=500").GET());
        HttpResponse<String> page = send(operator, request("?limit=1").GET());

        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.body()).contains("FR00000000000001", "FR00000000000002").doesNotContainIgnoringCase("secret");
        assertThat(all.body()).doesNotContain("greenlane-cli");
        assertThat(Browser.json(page).get("items").size()).isEqualTo(1);
        HttpResponse<String> next = send(
                operator,
                request("?limit=1&cursor=" + Browser.json(page).get("next").asString())
                        .GET());
        assertThat(Browser.json(next).get("items").get(0).get("clientId"))
                .isNotEqualTo(Browser.json(page).get("items").get(0).get("clientId"));
    }

    @Test
    void onlyAnOperatorRegistersAndLists() {
        String trader = new Browser(provider).accessTokenOf("trader-a");

        assertProblem(send(trader, registration("NL801234567", "Not mine")), 403, "ROLE_MISSING");
        assertProblem(send(trader, request("").GET()), 403, "ROLE_MISSING");
    }

    @Test
    void aMissingOrForeignTokenIsTurnedAway() {
        assertProblem(browser.send(request("").GET()), 401, "TOKEN_MISSING");
        try (TestIssuer stranger = TestIssuer.start()) {
            assertProblem(send(stranger.holderOf("OPERATOR"), request("").GET()), 401, "TOKEN_INVALID");
            String inOurName = stranger.tokenFor("operator")
                    .withRoles("OPERATOR")
                    .with("iss", RunningIdentity.ISSUER)
                    .signed();
            assertProblem(send(inOurName, request("").GET()), 401, "TOKEN_INVALID");
        }
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        String idToken = new Browser(provider)
                .logIn("operator", RunningIdentity.PASSWORD)
                .get("id_token")
                .asString();

        assertProblem(send(idToken, request("").GET()), 401, "TOKEN_INVALID");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Browser.json(answer).get("code").asString()).isEqualTo(code);
    }

    private HttpResponse<String> register(String eori, String name) {
        return send(operator, registration(eori, name));
    }

    private HttpRequest.Builder registration(String eori, String name) {
        return request("")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"eori\": \"" + eori + "\", \"name\": \"" + name + "\"}"));
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(provider.url() + "/api/v1/clients" + query));
    }

    private HttpResponse<String> send(String token, HttpRequest.Builder request) {
        return browser.send(request.header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> token(String clientId, String secret) {
        String credentials =
                Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return browser.post(
                provider.url() + "/oauth2/token",
                Map.of("grant_type", "client_credentials"),
                "Authorization",
                "Basic " + credentials);
    }
}
