package io.greenlane.houserules.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TestIssuerTest {

    private final TestIssuer issuer = TestIssuer.shared();

    @Test
    void aGoodTokenIsSignedWithThePublishedKeyAndCarriesTheClaims() throws Exception {
        SignedJWT token = SignedJWT.parse(issuer.trader("NL853456789"));

        assertThat(verifies(token)).isTrue();
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(issuer.issuer());
        assertThat(claims.getAudience()).containsExactly("greenlane-api");
        assertThat(claims.getStringListClaim("roles")).containsExactly("TRADER");
        assertThat(claims.getStringClaim("eori")).isEqualTo("NL853456789");
        assertThat(claims.getExpirationTime()).isAfter(Date.from(Instant.now()));
    }

    @Test
    void aBadTokenIsBadInExactlyOneWay() throws Exception {
        TestToken good = issuer.tokenFor("officer").withRoles("OFFICER").withOffices("NLRTM001");

        assertThat(claimsOf(good.expired()).getExpirationTime()).isBefore(Date.from(Instant.now()));
        assertThat(claimsOf(good.forAnotherAudience()).getAudience()).doesNotContain("greenlane-api");
        assertThat(claimsOf(good.fromAnotherIssuer()).getIssuer()).isNotEqualTo(issuer.issuer());
        assertThat(verifies(SignedJWT.parse(good.signedByAStranger().signed()))).isFalse();
        assertThat(verifies(SignedJWT.parse(good.expired().signed()))).isTrue();
        assertThat(JWTParser.parse(good.unsigned())).isInstanceOf(PlainJWT.class);
    }

    private static JWTClaimsSet claimsOf(TestToken token) throws Exception {
        return SignedJWT.parse(token.signed()).getJWTClaimsSet();
    }

    private boolean verifies(SignedJWT token) throws Exception {
        URI discovery = URI.create(issuer.issuer() + "/.well-known/openid-configuration");
        JsonNode document;
        try (var body = discovery.toURL().openStream()) {
            document = JsonMapper.shared().readTree(body);
        }
        JWKSet keys =
                JWKSet.load(URI.create(document.get("jwks_uri").asString()).toURL());
        return token.verify(new RSASSAVerifier(
                keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey()));
    }
}
