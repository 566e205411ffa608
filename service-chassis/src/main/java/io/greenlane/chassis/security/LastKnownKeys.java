package io.greenlane.chassis.security;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's keys, and for an hour the last ones that it told while it does not answer: its outage makes no token worse.
 * A key that it withdraws is known no longer as soon as it answers.
 */
final class LastKnownKeys implements JWSKeySelector<SecurityContext> {

    /** Longer than an issuer needs to be restarted, shorter than anybody waits to withdraw a stolen key. */
    static final Duration REMEMBERED = Duration.ofHours(1);

    private final JWSKeySelector<SecurityContext> issuer;
    private final InstantSource clock;
    private final Map<Sought, Known> known = new ConcurrentHashMap<>();

    LastKnownKeys(JWSKeySelector<SecurityContext> issuer, InstantSource clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    private record Sought(String keyId, String algorithm) {}

    private record Known(List<? extends Key> keys, Instant at) {}

    @Override
    public List<? extends Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext context)
            throws KeySourceException {
        var sought = new Sought(
                String.valueOf(header.getKeyID()), header.getAlgorithm().getName());
        try {
            List<? extends Key> keys = issuer.selectJWSKeys(header, context);
            // Anybody can name a key; only those that there are need remembering.
            if (keys.isEmpty()) {
                known.remove(sought);
            } else {
                known.put(sought, new Known(keys, clock.instant()));
            }
            return keys;
        } catch (KeySourceException outage) {
            Known last = known.get(sought);
            if (last == null || last.at().plus(REMEMBERED).isBefore(clock.instant())) {
                throw outage;
            }
            return last.keys();
        }
    }
}
