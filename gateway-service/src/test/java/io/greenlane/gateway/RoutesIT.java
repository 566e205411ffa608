package io.greenlane.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each path has one service, and what is said on it arrives there and comes back unchanged. */
class RoutesIT extends AtTheGateway {

    @ParameterizedTest
    @CsvSource({
        "/declarations, declaration-service",
        "/declarations/26NL0123456789ABC1, declaration-service",
        "/declarations/26NL0123456789ABC1/timeline, declaration-service",
        "/declarations/26NL0123456789ABC1/amendments, declaration-service",
        "/declarations/26NL0123456789ABC1/decisions, risk-scoring-service",
        "/declarations/26NL0123456789ABC1/decision, risk-scoring-service",
        "/declarations/26NL0123456789ABC1/decision/measures, risk-scoring-service",
        "/declarations/26NL0123456789ABC1/decisions/replay, risk-scoring-service",
        "/measures/proposals, risk-scoring-service",
        "/criteria/proposals, risk-scoring-service",
        "/policy/simulation, risk-scoring-service",
        "/policy, risk-scoring-service",
        "/representations, declaration-service",
        "/representations/1, declaration-service",
        "/port-alarms, declaration-service",
        "/port-alarms/0199f6a0-7c3e-7d10-8a53-2b8f4f1f0b07/take-up, declaration-service",
        "/guidance, risk-scoring-service",
        "/measures, risk-scoring-service",
        "/draw-commitments, risk-scoring-service",
        "/traders/NL853456789/profile, compliance-history-service",
        "/traders/NL853456789/audits, compliance-history-service",
        "/clients, identity-service",
        "/dead-letters/declaration-service, declaration-service",
        "/dead-letters/risk-scoring-service/1/repair, risk-scoring-service",
        "/dead-letters/compliance-history-service/1, compliance-history-service"
    })
    void aPathHasOneService(String path, String service) {
        HttpResponse<String> answer = send(asTrader("/api/v1" + path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("service").asString()).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/unknown",
                "/api/v1/dead-letters/identity-service",
                "/api/v1/dead-letters/other",
                "/api/v2/declarations",
                "/unknown"
            })
    void anUnknownPathIsAProblem(String path) {
        HttpResponse<String> answer = send(asTrader(path));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("code").asString()).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/declarations/../../../actuator/health",
                "/api/v1/declarations/%2e%2e/%2e%2e/%2e%2e/actuator/health",
                "/api/v1/declarations/..%2f..%2f..%2factuator/health",
                "/api/v1/declarations//actuator/health",
                "/api/v1/declarations/..;/actuator/health"
            })
    void noPathLeadsAroundTheTable(String path) {
        DECLARATION.lastSeen();

        HttpResponse<String> answer = send(asTrader(path));

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("code").asString()).isNotEmpty();
        assertThat(DECLARATION.lastSeen()).isNull();
    }

    @Test
    void methodQueryAndBodyArriveAndStatusHeadersAndBodyComeBack() {
        DECLARATION.on("/api/v1/declarations/echoed", exchange -> {
            exchange.getResponseHeaders().set("Location", "/api/v1/representations/7");
            exchange.getResponseHeaders().add("Link", "</api/v1/representations?cursor=x>; rel=\"next\"");
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            Service.json(exchange, 202, "{\"grüße\": \"ja\"}");
        });

        HttpResponse<String> answer = send(asTrader("/api/v1/declarations/echoed?hs=3915&q=a%20b%26c&q=%C3%BC")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-1")
                .header("Prefer", "wait=5")
                .POST(BodyPublishers.ofString("{\"importer\": \"Zoë\"}")));

        Service.Seen seen = Objects.requireNonNull(DECLARATION.lastSeen());
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.uri()).isEqualTo("/api/v1/declarations/echoed?hs=3915&q=a%20b%26c&q=%C3%BC");
        assertThat(seen.body()).isEqualTo("{\"importer\": \"Zoë\"}");
        assertThat(seen.header("Idempotency-Key")).isEqualTo("key-1");
        assertThat(seen.header("Prefer")).isEqualTo("wait=5");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/representations/7");
        assertThat(answer.headers().firstValue("Link")).contains("</api/v1/representations?cursor=x>; rel=\"next\"");
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.body()).isEqualTo("{\"grüße\": \"ja\"}");
    }

    @Test
    void aServicesProblemAndItsRedirectArePassedOnAsTheyAre() {
        DECLARATION.on("/api/v1/declarations/refused", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(422, 2);
            exchange.getResponseBody().write("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
        DECLARATION.on("/api/v1/declarations/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/api/v1/declarations");
            exchange.sendResponseHeaders(303, -1);
        });

        HttpResponse<String> refused = send(asTrader("/api/v1/declarations/refused"));
        HttpResponse<String> moved = send(asTrader("/api/v1/declarations/moved"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(moved.headers().firstValue("Location")).contains("/api/v1/declarations");
    }
}
