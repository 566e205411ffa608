package io.greenlane.houserules.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One access token in the making; immutable, each step gives a new one. {@link #signed} writes it out. */
public final class TestToken {

    private static final RSAKey STRANGERS_KEY = TestIssuer.newKey("test-issuer");
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final RSAKey key;
    private final Map<String, Object> claims;

    TestToken(String issuer, RSAKey key, String subject) {
        this(
                key,
                Map.of(
                        "iss", issuer,
                        "sub", subject,
                        "aud", List.of(TestIssuer.AUDIENCE),
                        "iat", Date.from(Instant.now()),
                        "exp", Date.from(Instant.now().plus(LIFETIME))));
    }

    private TestToken(RSAKey key, Map<String, Object> claims) {
        this.key = key;
        this.claims = claims;
    }

    public TestToken withRoles(String... roles) {
        return with("roles", List.of(roles));
    }

    public TestToken withEori(String eori) {
        return with("eori", eori);
    }

    public TestToken withOffices(String... offices) {
        return with("offices", List.of(offices));
    }

    public TestToken withName(String name) {
        return with("name", name);
    }

    /** Any claim, replacing one of the same name. */
    public TestToken with(String claim, Object value) {
        Map<String, Object> more = new TreeMap<>(claims);
        more.put(claim, value);
        return new TestToken(key, more);
    }

    /** Ended two hours ago, beyond any tolerance for clocks that differ. */
    public TestToken expired() {
        Instant ended = Instant.now().minus(Duration.ofHours(2));
        return with("iat", Date.from(ended.minus(LIFETIME))).with("exp", Date.from(ended));
    }

    /** Made for another application of the same issuer. */
    public TestToken forAnotherAudience() {
        return with("aud", List.of("another-api"));
    }

    /** Claims another issuer, with this issuer's key. */
    public TestToken fromAnotherIssuer() {
        return with("iss", "http://localhost:1");
    }

    /** Signed with a key this issuer never published, under its key id. */
    public TestToken signedByAStranger() {
        return new TestToken(STRANGERS_KEY, claims);
    }

    /** The token with {@code alg: none}, which a careless verifier takes for good. */
    public String unsigned() {
        return new PlainJWT(claimsSet()).serialize();
    }

    /** The token as it stands in an Authorization header after "Bearer ". */
    public String signed() {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, claimsSet());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The test token can't be signed", e);
        }
    }

    private JWTClaimsSet claimsSet() {
        JWTClaimsSet.Builder set =
                new JWTClaimsSet.Builder().jwtID(UUID.randomUUID().toString());
        claims.forEach(set::claim);
        return set.build();
    }
}
