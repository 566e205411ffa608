package io.greenlane.platform.address;

import java.net.URI;

/**
 * Where a running platform is reached.
 *
 * @param gateway the one way in for people and their systems
 * @param issuer the identity provider, where they log in
 * @param kafka the broker, as our services and tools use it
 * @param kafkaOutside the broker's door for ports and devices, each with an account of its own
 */
public record Addresses(URI gateway, URI issuer, String kafka, String kafkaOutside) {

    public static Addresses of(PlatformPorts ports) {
        return new Addresses(
                URI.create("http://localhost:" + ports.gateway()),
                URI.create("http://localhost:" + ports.of("identity-service")),
                "127.0.0.1:" + ports.of("kafka"),
                "127.0.0.1:" + ports.kafkaOutside());
    }
}
