package io.greenlane.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A service that is down, silent or dying is told as such; nobody waits for ever and nobody sees a stack trace. */
class UpstreamFailuresIT extends AtTheGateway {

    @Test
    void aServiceThatIsDownIsUnavailableForNow() {
        for (String path :
                List.of("/inspections/1/claim", "/devices", "/laboratory/tests/1/result", "/offices", "/planning")) {
            assertUnavailable(send(asTrader("/api/v1" + path).POST(BodyPublishers.ofString("{}"))));
        }
    }

    @Test
    void aServiceThatStaysSilentTimesOut() {
        CountDownLatch done = new CountDownLatch(1);
        DECLARATION.on("/api/v1/declarations/silent", Service.silentUntil(done));
        try {
            HttpResponse<String> answer = send(asTrader("/api/v1/declarations/silent"));

            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(json(answer).get("code").asString()).isEqualTo("UPSTREAM_TIMEOUT");
        } finally {
            done.countDown();
        }
    }

    @Test
    void aServiceThatDiesBeforeItsAnswerIsUnavailable() {
        DECLARATION.on("/api/v1/declarations/dies-early", HttpExchange::close);

        assertUnavailable(send(asTrader("/api/v1/declarations/dies-early").POST(BodyPublishers.ofString("{}"))));
    }

    @Test
    void aShortAnswerThatBreaksOffIsReplacedByAProblem() {
        DECLARATION.on("/api/v1/declarations/breaks-off", exchange -> breakOff(exchange, 100));

        assertUnavailable(send(asTrader("/api/v1/declarations/breaks-off")));
    }

    @Test
    void aLongAnswerThatBreaksOffNeverLooksWhole() {
        DECLARATION.on("/api/v1/declarations/breaks-off-late", exchange -> breakOff(exchange, 200_000));

        assertThatThrownBy(() -> send(asTrader("/api/v1/declarations/breaks-off-late")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void theNextRequestAfterAFailureIsServed() {
        DECLARATION.on("/api/v1/declarations/dies-once", HttpExchange::close);

        assertUnavailable(send(asTrader("/api/v1/declarations/dies-once")));
        assertThat(send(asTrader("/api/v1/declarations/26NL0123456789ABC1")).statusCode())
                .isEqualTo(200);
    }

    private static void breakOff(HttpExchange exchange, int after) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        exchange.sendResponseHeaders(200, 1_000_000);
        exchange.getResponseBody().write("x".repeat(after).getBytes(StandardCharsets.US_ASCII));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(json(answer).get("code").asString()).isEqualTo("UPSTREAM_UNAVAILABLE");
        assertThat(answer.body()).doesNotContain("Exception", "127.0.0.1");
    }
}
