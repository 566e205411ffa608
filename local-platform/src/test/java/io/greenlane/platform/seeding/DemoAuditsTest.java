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

    private static final String PROPOSED = "{\"auditId\":\"a-1\",\"note\":\"Audit of the demo's record\"}";

    private final List<String> audits = new CopyOnWriteArrayList<>();
    private final List<String> confirmations = new CopyOnWriteArrayList<>();
    private volatile String list = "";
    private volatile String profile = "{}";
    private HttpServer server;
    private PlatformApi api;

    @BeforeEach
    void platform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/traders/" + EORI + "/profile", exchange -> answer(exchange, 200, profile));
        server.createContext("/api/v1/traders/" + EORI + "/audits", this::auditing);
        server.start();
        api = new PlatformApi(
                URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterEach
    void close() {
        api.close();
        server.stop(0);
    }

    /** Keeps one audit: proposed by a first person, counting once a second one has confirmed it. */
    private void auditing(HttpExchange exchange) throws IOException {
        String who = exchange.getRequestHeaders().getFirst("Authorization");
        boolean asks = exchange.getRequestMethod().equals("GET");
        if (asks) {
            answer(exchange, 200, "{\"items\":[" + list + "]}");
        } else if (exchange.getRequestURI().getPath().endsWith("/audits/a-1/confirmation")) {
            confirmations.add(who);
            list = "{\"auditId\":\"a-1\",\"note\":\"Audit of the demo's record\",\"confirmedBy\":\"supervisor\"}";
            answer(exchange, 200, "{}");
        } else {
            audits.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            list = PROPOSED;
            answer(exchange, 201, PROPOSED);
        }
    }

    @Test
    void anAuditThatAnInterruptedStartLeftUnconfirmedIsConfirmedAndNotProposedAgain() throws InterruptedException {
        list = PROPOSED;

        audits(Duration.ofSeconds(10)).record(EORI, 80);

        assertThat(audits).isEmpty();
        assertThat(confirmations).containsExactly("Bearer supervisor");
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
        assertThat(confirmations).containsExactly("Bearer supervisor");
    }

    @Test
    void whoLostTheTrustOfAnEarlierAuditIsKnownByHisTier() throws InterruptedException {
        profile = "{\"eori\":\"NL801234567\",\"tier\":\"WATCHED\",\"sizeClass\":\"MEDIUM\"}";
        list = "{\"auditId\":\"a-1\",\"note\":\"Audit of the demo's record\",\"confirmedBy\":\"supervisor\"}";

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
        return new DemoAudits(api, "authority", "supervisor", untilTrusted, CLOCK);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
