package io.greenlane.chassis.parcels;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.houserules.platform.WithPlatform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A good token while its issuer is away: nobody can tell that it is good, and nobody says that it is bad. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPlatform(database = "parcel")
class IssuerAwayIT {

    private static final HttpServer ISSUER = started();

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer another;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        settings.add("greenlane.security.issuer", IssuerAwayIT::address);
    }

    @AfterAll
    static void stop() {
        ISSUER.stop(0);
    }

    @Test
    void aTokenThatCannotBeCheckedIsToldAsAnOutageWithATimeToComeBack() {
        assertToldAsOutage();

        answerWithDiscoveryButWithoutKeys();
        assertToldAsOutage();
    }

    private void assertToldAsOutage() {
        Door.Answer answer = new Door(port).post(another.trader("NL801234567"), "/api/v1/parcels", "{}");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("ISSUER_UNAVAILABLE");
        assertThat(answer.header("retry-after")).isEqualTo("2");
        assertThat(answer.firstError().path("path").asString()).isEqualTo("Authorization");
        assertThat(answer.firstError().path("fix").asString()).isNotBlank();
    }

    private static void answerWithDiscoveryButWithoutKeys() {
        byte[] discovery = """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "subject_types_supported": ["public"],
                 "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "id_token_signing_alg_values_supported": ["RS256"], "response_types_supported": ["code"]}
                """.formatted(address()).getBytes(StandardCharsets.UTF_8);
        ISSUER.createContext("/.well-known/openid-configuration", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, discovery.length);
            exchange.getResponseBody().write(discovery);
            exchange.close();
        });
    }

    private static String address() {
        return "http://127.0.0.1:" + ISSUER.getAddress().getPort();
    }

    private static HttpServer started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }
}
