package io.greenlane.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.greenlane.houserules.platform.RealPostgres;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People log in with the form and get tokens that say who they are. */
class LoginIT {

    private final RunningIdentity provider = RunningIdentity.shared();
    private final Browser browser = new Browser(provider);

    @Test
    void aTraderLogsInWithTheFormAndTheTokenNamesItsEnterprise() throws Exception {
        JsonNode tokens = browser.logIn("trader-a", RunningIdentity.PASSWORD);
        String accessToken = tokens.get("access_token").asString();
        JsonNode claims = Browser.claims(accessToken);

        assertThat(claims.get("iss").asString()).isEqualTo(RunningIdentity.ISSUER);
        assertThat(claims.get("sub").asString()).isEqualTo("trader-a");
        assertThat(claims.get("aud").toString()).isEqualTo("\"greenlane-api\"");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"TRADER\"]");
        assertThat(claims.get("eori").asString()).isEqualTo("NL853456789");
        assertThat(claims.get("name").asString()).isEqualTo("Demo Forwarding");
        assertThat(claims.has("offices")).isFalse();
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(3600);
        assertThat(verifies(accessToken)).isTrue();
        assertThat(Browser.claims(tokens.get("id_token").asString())
                        .get("roles")
                        .toString())
                .isEqualTo("[\"TRADER\"]");
        assertThat(tokens.has("refresh_token")).isFalse();
    }

    @Test
    void anOfficersTokenNamesTheOfficesAndNoEnterprise() {
        JsonNode claims = Browser.claims(browser.accessTokenOf("officer"));

        assertThat(claims.get("roles").toString()).isEqualTo("[\"OFFICER\"]");
        assertThat(claims.get("offices").toString()).isEqualTo("[\"NLRTM001\",\"NLAMS001\",\"DEHAM001\"]");
        assertThat(claims.has("eori")).isFalse();
    }

    @Test
    void aLaboratorysTokenNamesTheLaboratory() {
        assertThat(Browser.claims(browser.accessTokenOf("lab"))
                        .get("laboratory")
                        .asString())
                .isEqualTo("LAB-RTM");
    }

    @Test
    void aWrongPasswordLeadsBackToTheForm() {
        assertThat(browser.submitForm("trader-a", "not the password")).endsWith("/login?error");
        assertThat(browser.submitForm("nobody", RunningIdentity.PASSWORD)).endsWith("/login?error");
        assertThat(browser.submitForm("trader-a", "far too long ".repeat(20))).endsWith("/login?error");
    }

    @Test
    void aFormWithoutItsCsrfTokenIsRefused() {
        HttpResponse<String> sent = browser.post(
                provider.url() + "/login", Map.of("username", "officer", "password", RunningIdentity.PASSWORD));

        assertThat(sent.headers().firstValue("Location").orElse("")).doesNotContain("code=");
        assertThat(sent.statusCode()).isEqualTo(403);
    }

    @Test
    void aCodeIsWorthNothingWithoutItsVerifier() {
        String code = browser.codeFor("trader-b", RunningIdentity.PASSWORD);

        HttpResponse<String> stolen =
                browser.exchange(code, "another-verifier-that-is-long-enough-to-be-one-0123456789");

        assertThat(stolen.statusCode()).isEqualTo(400);
        assertThat(Browser.json(stolen).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeIsExchangedOnce() {
        String code = browser.codeFor("trader-b", RunningIdentity.PASSWORD);

        assertThat(browser.exchange(code, Browser.VERIFIER).statusCode()).isEqualTo(200);
        HttpResponse<String> again = browser.exchange(code, Browser.VERIFIER);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(Browser.json(again).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void theCommandLineMustUsePkce() {
        HttpResponse<String> answer = browser.get(browser.authorizationAddress("", Browser.REDIRECT));

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(Browser.REDIRECT)
                .contains("error=invalid_request");
    }

    @Test
    void theRedirectMayUseAnyPortOfTheLoopbackAddressAndNoOtherHost() {
        browser.submitForm("lab", RunningIdentity.PASSWORD);

        assertThat(statusOfAuthorization("http://127.0.0.1:1024/callback")).isEqualTo(302);
        assertThat(statusOfAuthorization("http://127.0.0.1:65000/callback")).isEqualTo(302);
        assertThat(statusOfAuthorization("http://127.0.0.1:65000/elsewhere")).isEqualTo(400);
        assertThat(statusOfAuthorization("http://evil.example/callback")).isEqualTo(400);
    }

    @Test
    void thePublishedKeysHoldNoPrivatePart() {
        JsonNode keys =
                Browser.json(browser.get(provider.url() + "/oauth2/jwks")).get("keys");

        assertThat(keys.size()).isEqualTo(1);
        assertThat(keys.get(0).propertyNames()).contains("kid", "n", "e").doesNotContain("d", "p", "q");
    }

    @Test
    void theDiscoveryDocumentNamesTheIssuerOfTheSetting() {
        JsonNode discovery = Browser.json(browser.get(provider.url() + "/.well-known/openid-configuration"));

        assertThat(discovery.get("issuer").asString()).isEqualTo(RunningIdentity.ISSUER);
        assertThat(discovery.get("token_endpoint").asString()).isEqualTo(RunningIdentity.ISSUER + "/oauth2/token");
    }

    @Test
    void withoutADemoPasswordNobodyLogsIn() {
        try (RunningIdentity closed =
                RunningIdentity.on(RealPostgres.database("identity"), "--GREENLANE_DEMO_PASSWORD=")) {
            assertThat(new Browser(closed).submitForm("operator", "")).endsWith("/login?error");
            assertThat(new Browser(closed).submitForm("operator", RunningIdentity.PASSWORD))
                    .endsWith("/login?error");
        }
    }

    @Test
    void theUserInfoEndpointTellsWhoTheTokenIs() {
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(URI.create(provider.url() + "/userinfo"))
                .header("Authorization", "Bearer " + browser.accessTokenOf("auditor")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Browser.json(answer).get("sub").asString()).isEqualTo("auditor");
    }

    private int statusOfAuthorization(String redirect) {
        return browser.get(browser.authorizationAddress(Browser.challenge(), redirect))
                .statusCode();
    }

    private boolean verifies(String token) throws Exception {
        JWKSet keys = JWKSet.parse(browser.get(provider.url() + "/oauth2/jwks").body());
        SignedJWT jwt = SignedJWT.parse(token);
        return jwt.verify(new RSASSAVerifier(
                keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey()));
    }
}
