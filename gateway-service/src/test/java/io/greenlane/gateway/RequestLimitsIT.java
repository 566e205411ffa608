package io.greenlane.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One caller's haste costs that caller, and nobody else. */
class RequestLimitsIT extends AtTheGateway {

    @Test
    void whoSendsTooMuchIsAskedToWaitAndTheOthersAreServed() {
        String hasty = issuer().trader("NL111111111");
        String patient = issuer().trader("NL222222222");

        List<HttpResponse<String>> answers = IntStream.range(0, 4 * REQUESTS_PER_SECOND)
                .parallel()
                .mapToObj(i -> send(request("/api/v1/me", hasty)))
                .toList();

        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .hasSizeGreaterThanOrEqualTo(REQUESTS_PER_SECOND);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 429)
                .isNotEmpty()
                .allSatisfy(refused -> {
                    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
                    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
                    assertThat(json(refused).get("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
                });
        assertThat(send(request("/api/v1/me", patient)).statusCode()).isEqualTo(200);
    }
}
