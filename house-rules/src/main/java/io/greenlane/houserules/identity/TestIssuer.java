package io.greenlane.houserules.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A small but real OpenID provider: discovery document and keys over HTTP, RS256 access tokens with the claims that
 * identity-service writes. It also makes the tokens that a service must turn away.
 */
public final class TestIssuer implements AutoCloseable {

    /** The audience every service asks for. */
    public static final String AUDIENCE = "greenlane-api";

    private static @Nullable TestIssuer shared;

    private final HttpServer server;
    private final RSAKey key = newKey("test-issuer");

    private TestIssuer(HttpServer server) {
        this.server = server;
    }

    /** The one issuer of this JVM, never closed; a context that was cached stays valid. */
    public static synchronized TestIssuer shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** An issuer of its own, with its own key and address. */
    public static TestIssuer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestIssuer issuer = new TestIssuer(server);
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, issuer.discovery()));
            server.createContext("/jwks", exchange -> answer(exchange, issuer.keys()));
            // Daemon threads: an issuer that nobody closed must not keep the test JVM alive.
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException("The test issuer finds no port", e);
        }
    }

    /** The issuer's URL, the value of {@code GREENLANE_ISSUER}. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A token for a subject, to be completed with roles and claims, valid for an hour unless made worse. */
    public TestToken tokenFor(String subject) {
        return new TestToken(issuer(), key, subject);
    }

    /** A trader's token, signed. */
    public String trader(String eori) {
        return tokenFor("trader-" + eori).withRoles("TRADER").withEori(eori).signed();
    }

    /** An officer's token for his offices, signed. */
    public String officer(String... offices) {
        return tokenFor("officer").withRoles("OFFICER").withOffices(offices).signed();
    }

    /** A token with one role and nothing else, signed; its subject is the role in lower case. */
    public String holderOf(String role) {
        return tokenFor(role.toLowerCase(Locale.ROOT)).withRoles(role).signed();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JVM makes no RSA keys", e);
        }
    }

    private String keys() {
        return new JWKSet(List.of(key.toPublicJWK())).toString();
    }

    private String discovery() {
        return """
               {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "authorization_endpoint": "%1$s/oauth2/authorize",
                "token_endpoint": "%1$s/oauth2/token", "response_types_supported": ["code"],
                "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
               """.formatted(issuer());
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
