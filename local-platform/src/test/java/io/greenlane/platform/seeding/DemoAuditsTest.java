package io.greenlane.platform.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DemoAuditsTest {

    private static final String EORI = "NL801234567";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));

    private final List<String> audits = new CopyOnWriteArrayList<>();
    private volatile String profile = "{}";
    private HttpServer server;
    private PlatformApi api;

    @BeforeEach
    void platform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/traders/" + EORI + "/profile", exchange -> answer(exchange, 200, profile));
        server.createContext("/api/v1/traders/" + EORI + "/audits", exchange -> {
            audits.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 201, "{}");
        });
        server.start();
        api = new PlatformApi(
                URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterEach
    void close() {
        api.close();
        server.stop(0);
    }

    @Test
    void whoWasNeverAuditedIsAuditedAndThenTrusted() throws InterruptedException {
        profile = "{\"eori\":\"NL801234567\",\"tier\":\"STANDARD\"}";
        DemoAudits authority = audits(Duration.ofSeconds(10));
        assertThat(authority.isOnRecord(EORI)).isFalse();

        authority.record(EORI, 80);
        profile = "{\"eori\":\"NL801234567\",\"tier\":\"TRUSTED\",\"sizeClass\":\"MEDIUM\"}";
        authority.awaitTrust(EORI);

        assertThat(audits)
                .hasSize(1)
                .first()
                .asString()
                .contains("\"equivalentInspections\":80", "\"auditedOn\":\"2026-10-24\"");
        assertThat(authority.isOnRecord(EORI)).isTrue();
    }

    @Test
    void whoLostTheTrustOfAnEarlierAuditIsKnownByHisTier() throws InterruptedException {
        profile = "{\"eori\":\"NL801234567\",\"tier\":\"WATCHED\",\"sizeClass\":\"MEDIUM\"}";

        DemoAudits authority = audits(Duration.ofSeconds(10));

        assertThat(authority.isOnRecord(EORI)).isTrue();
        assertThat(authority.tier(EORI)).isEqualTo("WATCHED");
    }

    @Test
    void aNewAuditThatEarnsNoTrustIsRefusedInOneSentence() {
        profile = "{\"eori\":\"NL801234567\",\"tier\":\"STANDARD\",\"sizeClass\":\"MEDIUM\"}";

        assertThatThrownBy(() -> audits(Duration.ofMillis(1)).awaitTrust(EORI))
                .isInstanceOf(PlatformRefusal.class)
                .hasMessage("The newly audited importer NL801234567 is still STANDARD after 0 s.");
    }

    private DemoAudits audits(Duration untilTrusted) {
        return new DemoAudits(api, "token", untilTrusted, CLOCK);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
