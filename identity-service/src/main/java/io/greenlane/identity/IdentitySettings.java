package io.greenlane.identity;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an installation decides about its identity provider.
 *
 * @param issuer the {@code iss} of every token and the base of the published endpoint addresses, whatever host a request
 *     came in by
 * @param audience the {@code aud} of every access token
 * @param demoPassword shared by all demo users; empty: there are none
 * @param tokenLifetime how long an access token is good for
 * @param signingKeyLifetime the age at which a signing key gets its successor
 * @param console the officers' console, which logs people in
 */
@ConfigurationProperties("greenlane.identity")
public record IdentitySettings(
        String issuer,
        String audience,
        String demoPassword,
        Duration tokenLifetime,
        Duration signingKeyLifetime,
        Console console) {

    /**
     * The gateway as a client of this provider.
     *
     * @param url where people reach the gateway
     * @param secret what the gateway shows; empty: nobody logs in to a console
     * @param workingDay how long a login lasts while its session is used
     */
    public record Console(URI url, String secret, Duration workingDay) {}
}
