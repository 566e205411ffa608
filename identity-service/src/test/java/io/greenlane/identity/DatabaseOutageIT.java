package io.greenlane.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.platform.RealPostgres;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The provider outlives its database. */
class DatabaseOutageIT {

    private final RunningIdentity provider = RunningIdentity.shared();
    private final Browser browser = new Browser(provider);

    @Test
    void withoutItsDatabaseTheProviderAsksToComeBackAndLaterGoesOn() {
        RealPostgres.stop();
        try {
            HttpResponse<String> answer = tokenRequest();

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(Browser.json(answer).get("code").asString()).isEqualTo("DATABASE_UNAVAILABLE");
            assertThat(browser.get(provider.url() + "/oauth2/jwks").statusCode())
                    .isEqualTo(200);
        } finally {
            RealPostgres.start();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> tokenRequest().statusCode() == 401);
    }

    private HttpResponse<String> tokenRequest() {
        return browser.post(
                provider.url() + "/oauth2/token",
                Map.of("grant_type", "client_credentials", "client_id", "nobody", "client_secret", "x"));
    }
}
