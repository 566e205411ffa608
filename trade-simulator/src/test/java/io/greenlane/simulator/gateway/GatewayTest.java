package io.greenlane.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GatewayTest {

    private static final Bearer ANYBODY = new Bearer(() -> "token");

    private final List<Long> calls = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final HttpServer server = server();
    private volatile int busyCalls = Integer.MAX_VALUE;
    private volatile String retryAfter = "0";

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aRepeatComesNotBeforeThePlatformAskedForItAndWithTheSameKey() {
        busyCalls = 1;
        retryAfter = "1";

        Answer answer = lodge(Duration.ofSeconds(10));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(calls).hasSize(2);
        assertThat(Duration.ofNanos(calls.getLast() - calls.getFirst())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(keys).containsExactly("a key", "a key");
    }

    @Test
    void repeatsBackOffEvenIfThePlatformAsksForNoPause() {
        Answer answer = lodge(Duration.ofSeconds(1));

        assertThat(answer.undecided()).isTrue();
        assertThat(calls).hasSizeBetween(2, 4); // after 100, 200 and 400 ms at the earliest
    }

    @Test
    void aPauseLongerThanThePatienceIsNotWaitedFor() {
        retryAfter = "3600";

        assertThat(lodge(Duration.ofSeconds(1)).status()).isEqualTo(503);
        assertThat(calls).hasSize(1);
    }

    private Answer lodge(Duration patience) {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        try (Gateway gateway = new Gateway(address, patience)) {
            return gateway.post("/declarations", ANYBODY, "a key", List.of());
        }
    }

    private HttpServer server() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", exchange -> {
                calls.add(System.nanoTime());
                keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
                exchange.sendResponseHeaders(calls.size() > busyCalls ? 202 : 503, -1);
                exchange.close();
            });
            started.start();
            return started;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
