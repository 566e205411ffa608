package io.greenlane.identity;

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
 */
@ConfigurationProperties("greenlane.identity")
public record IdentitySettings(
        String issuer, String audience, String demoPassword, Duration tokenLifetime, Duration signingKeyLifetime) {}
