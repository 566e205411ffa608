package io.greenlane.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.houserules.identity.TestToken;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A token is checked at the door and passed on, so that the service can check it again. */
class TokensIT extends AtTheGateway {

    private static final String SOMEWHERE = "/api/v1/declarations";

    @Test
    void aGoodTokenIsPassedOnToTheService() {
        String token = issuer().trader("NL853456789");

        assertThat(send(request(SOMEWHERE, token)).statusCode()).isEqualTo(200);
        assertThat(Objects.requireNonNull(DECLARATION.lastSeen()).header("Authorization"))
                .isEqualTo("Bearer " + token);
    }

    @Test
    void aMissingTokenIsToldApartFromABadOne() {
        HttpResponse<String> answer = send(request(SOMEWHERE));

        assertRefused(answer, "TOKEN_MISSING");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void anExpiredTokenIsToldApartFromABadOne() {
        assertRefused(send(request(SOMEWHERE, trader().expired().signed())), "TOKEN_EXPIRED");
    }

    @Test
    void aTokenThatIsNotOursIsRefused() {
        assertRefused(send(request(SOMEWHERE, trader().fromAnotherIssuer().signed())), "TOKEN_INVALID");
        assertRefused(send(request(SOMEWHERE, trader().forAnotherAudience().signed())), "TOKEN_INVALID");
        assertRefused(send(request(SOMEWHERE, trader().signedByAStranger().signed())), "TOKEN_INVALID");
        assertRefused(send(request(SOMEWHERE, trader().unsigned())), "TOKEN_INVALID");
        assertRefused(send(request(SOMEWHERE, "rubbish")), "TOKEN_INVALID");
        try (TestIssuer stranger = TestIssuer.start()) {
            assertRefused(send(request(SOMEWHERE, stranger.trader("NL853456789"))), "TOKEN_INVALID");
        }
    }

    @Test
    void aTokenInTheQueryDoesNotCount() {
        assertRefused(send(request(SOMEWHERE + "?access_token=" + issuer().trader("NL853456789"))), "TOKEN_MISSING");
    }

    @Test
    void aCallerLearnsWhomItsTokenSpeaksFor() {
        HttpResponse<String> trader =
                send(request("/api/v1/me", trader().withName("Demo Forwarding").signed()));
        HttpResponse<String> officer = send(request("/api/v1/me", issuer().officer("NLRTM001", "NLAMS001")));

        assertThat(trader.body())
                .isEqualTo(
                        "{\"subject\":\"trader-a\",\"name\":\"Demo Forwarding\",\"roles\":[\"TRADER\"],\"eori\":\"NL853456789\"}");
        assertThat(json(officer).get("offices").toString()).isEqualTo("[\"NLRTM001\",\"NLAMS001\"]");
        assertThat(json(officer).has("eori")).isFalse();
        assertRefused(send(request("/api/v1/me")), "TOKEN_MISSING");
    }

    @Test
    void healthNeedsNoToken() {
        assertThat(json(send(request("/actuator/health/readiness")))
                        .get("status")
                        .asString())
                .isEqualTo("UP");
    }

    private TestToken trader() {
        return issuer().tokenFor("trader-a").withRoles("TRADER").withEori("NL853456789");
    }

    private static void assertRefused(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }
}
