package io.greenlane.chassis.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies a token once and remembers the result until it expires: a client sends the same token with hundreds of
 * requests, and a signature check costs more than the rest of reading one. Refused tokens are not remembered.
 */
final class CachingJwtDecoder implements JwtDecoder {

    private static final int MOST_TOKENS = 10_000;

    /** Bounds how long a key that the issuer has withdrawn is still believed. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JwtDecoder verifier;
    private final InstantSource clock;
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .maximumSize(MOST_TOKENS)
            .expireAfterWrite(LONGEST)
            .build();

    CachingJwtDecoder(JwtDecoder verifier, InstantSource clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = verified.getIfPresent(token);
        if (known == null) {
            known = verifier.decode(token);
            verified.put(token, known);
        }
        Instant expiry = known.getExpiresAt();
        if (expiry == null || !expiry.isAfter(clock.instant())) {
            throw new BadJwtException("The token has expired");
        }
        return known;
    }
}
