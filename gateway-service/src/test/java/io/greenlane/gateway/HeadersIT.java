package io.greenlane.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Headers that speak to the gateway end there, forged ones too; those that speak to the service arrive. */
class HeadersIT extends AtTheGateway {

    @Test
    void whatIsMeantForThisHopOnlyIsNotPassedOn() throws IOException {
        Service.Seen seen = afterSending(
                "Connection: close, X-Only-Here",
                "X-Only-Here: 1",
                "TE: trailers",
                "Keep-Alive: 5",
                "Proxy-Authorization: Basic eA==",
                "Proxy-Connection: keep-alive",
                "X-Stays: 2");

        assertThat(seen.headers())
                .doesNotContainKeys("X-only-here", "Te", "Keep-alive", "Proxy-authorization", "Proxy-connection");
        assertThat(seen.header("X-Stays")).isEqualTo("2");
    }

    @Test
    void nobodyDropsTheTokenByDeclaringItForThisHop() throws IOException {
        assertThat(afterSending("Connection: close, Authorization").header("Authorization"))
                .startsWith("Bearer ");
    }

    @Test
    void forgedForwardingHeadersAreDropped() throws IOException {
        Service.Seen seen = afterSending(
                "Connection: close",
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Prefix: /evil",
                "Forwarded: for=203.0.113.9;host=evil.example");

        assertThat(seen.headers().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("forwarded"));
        assertThat(seen.header("Host")).isEqualTo(DECLARATION.url().substring("http://".length()));
    }

    @Test
    void theTraceOfTheCallerGoesOn() throws IOException {
        Service.Seen seen = afterSending(
                "Connection: close", "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(seen.headers().get("traceparent")).hasSize(1);
        assertThat(seen.header("traceparent"))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .endsWith("-01");
    }

    @Test
    void aServicesCookieIsNotKeptForTheNextCaller() throws IOException {
        DECLARATION.on("/api/v1/declarations/cookie", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "a=b; Path=/");
            Service.json(exchange, 200, "{}");
        });
        send(asTrader("/api/v1/declarations/cookie"));

        assertThat(afterSending("Connection: close").header("Cookie")).isNull();
    }

    @Test
    void whatIsNotHttpIsRefusedWithAProblemToo() throws IOException {
        assertThat(answerTo("GET /api/v1/declarations?q={ HTTP/1.1\r\nHost: gateway.example\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json", "\"code\":\"BAD_REQUEST\"")
                .doesNotContain("<html", "Tomcat");
    }

    /** Sent by hand, because an HTTP client would not let these headers through. */
    private Service.Seen afterSending(String... headers) throws IOException {
        assertThat(answerTo("GET /api/v1/declarations HTTP/1.1\r\nHost: gateway.example\r\nAuthorization: Bearer "
                        + issuer().trader("NL853456789") + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        return Objects.requireNonNull(DECLARATION.lastSeen());
    }

    private String answerTo(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
