package io.greenlane.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A good token while its issuer is away and has told no key yet. */
class IssuerAwayIT extends AtTheGateway {

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        settings.add("greenlane.security.issuer", AtTheGateway::addressWhereNobodyListens);
    }

    @Test
    void aTokenThatCannotBeCheckedIsToldAsAnOutageWithATimeToComeBack() {
        HttpResponse<String> answer = send(asTrader("/api/v1/declarations").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(json(answer).get("code").asString()).isEqualTo("ISSUER_UNAVAILABLE");
    }
}
