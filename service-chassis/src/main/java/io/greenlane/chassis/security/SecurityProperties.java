package io.greenlane.chassis.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code greenlane.security}: whose tokens count.
 *
 * @param issuer the OpenID provider's issuer URL; its keys are found by discovery
 * @param audience what a token must be meant for
 */
@ConfigurationProperties("greenlane.security")
public record SecurityProperties(
        String issuer, @DefaultValue("greenlane-api") String audience) {}
