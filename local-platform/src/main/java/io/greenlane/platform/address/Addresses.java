package io.greenlane.platform.address;

import java.net.URI;

/**
 * Where a running platform is reached.
 *
 * @param gateway the one way in for people and their systems
 * @param issuer the identity provider, where they log in
 * @param kafka the broker, for ports and others who send or read events
 */
public record Addresses(URI gateway, URI issuer, String kafka) {

    public static Addresses of(PlatformPorts ports) {
        return new Addresses(
                URI.create("http://localhost:" + ports.gateway()),
                URI.create("http://localhost:" + ports.of("identity-service")),
                "127.0.0.1:" + ports.of("kafka"));
    }
}
