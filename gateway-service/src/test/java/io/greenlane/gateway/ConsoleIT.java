package io.greenlane.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console is files for anybody and a session for whoever has logged in; a session alone changes nothing. */
class ConsoleIT extends AtTheGateway {

    @Test
    void theFrontDoorLeadsToTheConsole() {
        HttpResponse<String> answer = send(request("/"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/console/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/", "/console/declarations", "/console/declarations/26NLABCDEF12345678"})
    void everyPageIsTheConsolesToTell(String page) {
        HttpResponse<String> answer = send(request(page));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("A console");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("script-src");
    }

    @Test
    void whatIsNamedByItsContentIsKeptForAYear() {
        HttpResponse<String> answer = send(request("/console/assets/index-1a2b.js"));

        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
        assertThat(send(request("/console/assets/gone.js")).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyIsLoggedInBeforeHeHas() {
        HttpResponse<String> answer = send(request("/console/session"));

        assertThat(json(answer).get("authenticated").asBoolean()).isFalse();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("XSRF-TOKEN=");
    }

    @Test
    void aSessionThatNobodyHasIsNoToken() {
        HttpResponse<String> answer = send(request("/api/v1/me").header("Cookie", "GREENLANE_SESSION=invented"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).get("code").asString()).isEqualTo("TOKEN_MISSING");
    }

    @Test
    void aChangeNeedsProofThatTheConsoleAsksForIt() {
        DECLARATION.lastSeen();
        var forged = request("/api/v1/declarations").header("Cookie", "GREENLANE_SESSION=stolen; XSRF-TOKEN=known");

        HttpResponse<String> answer = send(forged.POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).get("code").asString()).isEqualTo("CSRF_TOKEN_MISSING");
        assertThat(DECLARATION.lastSeen()).isNull();
    }

    @Test
    void loggingOutNeedsTheSameProof() {
        HttpResponse<String> answer = send(
                request("/logout").header("Cookie", "GREENLANE_SESSION=stolen").POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).get("code").asString()).isEqualTo("CSRF_TOKEN_MISSING");
    }

    @Test
    void aTokenNeedsNoSessionAndGetsNone() {
        HttpResponse<String> answer = send(asTrader("/api/v1/declarations").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void whereTheIssuerLogsNobodyInThePageSaysSo() {
        HttpResponse<String> answer = send(request("/login?return=/console/declarations"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/console/login-failed");
    }
}
