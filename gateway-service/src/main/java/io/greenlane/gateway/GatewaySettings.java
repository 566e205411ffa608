package io.greenlane.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an installation decides about its gateway.
 *
 * @param services the base address of each service by its name
 * @param connectTimeout how long a connection to a service may take
 * @param responseTimeout how long a service may be silent while it is waited for
 * @param publicUrl where people reach this gateway with their browsers
 * @param consoleSecret what the gateway shows the issuer as its client {@code officer-console}
 * @param requestsPerSecond what one subject may send to this gateway, on average and at once; 0: no limit
 */
@ConfigurationProperties("greenlane.gateway")
public record GatewaySettings(
        LinkedHashMap<String, URI> services,
        Duration connectTimeout,
        Duration responseTimeout,
        URI publicUrl,
        String consoleSecret,
        long requestsPerSecond) {

    /** The base address of a service that must be configured. */
    public URI addressOf(String service) {
        URI address = services.get(service);
        if (address == null) {
            throw new IllegalStateException("greenlane.gateway.services does not say where " + service + " is");
        }
        return address;
    }
}
