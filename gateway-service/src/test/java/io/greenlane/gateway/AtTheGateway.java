package io.greenlane.gateway;

import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.houserules.platform.WithPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway with small real services behind it; one of them is down. All its tests share one gateway. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "greenlane.gateway.response-timeout=700ms",
            "greenlane.gateway.requests-per-second=" + AtTheGateway.REQUESTS_PER_SECOND,
            "GREENLANE_REQUESTS_AT_ONCE=" + AtTheGateway.REQUESTS_AT_ONCE
        })
@WithPlatform(kafka = false)
abstract class AtTheGateway {

    static final int REQUESTS_PER_SECOND = 50;
    static final int REQUESTS_AT_ONCE = 40;

    static final Service IDENTITY = Service.start("identity-service");
    static final Service DECLARATION = Service.start("declaration-service");
    static final Service RISK_SCORING = Service.start("risk-scoring-service");
    static final Service COMPLIANCE_HISTORY = Service.start("compliance-history-service");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Environment environment;

    @Autowired
    private TestIssuer issuer;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) {
        settings.add("GREENLANE_IDENTITY_URL", IDENTITY::url);
        settings.add("GREENLANE_DECLARATION_URL", DECLARATION::url);
        settings.add("GREENLANE_RISK_SCORING_URL", RISK_SCORING::url);
        settings.add("GREENLANE_COMPLIANCE_HISTORY_URL", COMPLIANCE_HISTORY::url);
        settings.add("GREENLANE_INSPECTION_URL", AtTheGateway::addressWhereNobodyListens);
    }

    static String addressWhereNobodyListens() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final TestIssuer issuer() {
        return issuer;
    }

    final int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** A request without a token. */
    final HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    final HttpRequest.Builder request(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    /** A request of some trader. */
    final HttpRequest.Builder asTrader(String path) {
        return request(path, traderToken());
    }

    final String traderToken() {
        return issuer.trader("NL853456789");
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
