package io.greenlane.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.platform.RealPostgres;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is in the database outlives the process and is shared between processes. */
class RestartIT {

    @Test
    void twoInstancesThatStartAtOnceShareOneKeyWhichARestartKeeps() {
        RealPostgres.Database database = RealPostgres.database("identity");
        String token;
        String keys;
        CompletableFuture<RunningIdentity> starting = CompletableFuture.supplyAsync(() -> RunningIdentity.on(database));
        try (RunningIdentity one = RunningIdentity.on(database);
                RunningIdentity other = starting.join()) {
            token = new Browser(one).accessTokenOf("operator");
            keys = keysOf(one);

            assertThat(keysOf(other)).isEqualTo(keys);
            assertThat(clientsAsSeenBy(other, token).statusCode()).isEqualTo(200);
        }

        try (RunningIdentity restarted = RunningIdentity.on(database)) {
            assertThat(keysOf(restarted)).isEqualTo(keys);
            assertThat(clientsAsSeenBy(restarted, token).statusCode()).isEqualTo(200);
        }
    }

    private static String keysOf(RunningIdentity provider) {
        return new Browser(provider).get(provider.url() + "/oauth2/jwks").body();
    }

    private static HttpResponse<String> clientsAsSeenBy(RunningIdentity provider, String token) {
        return new Browser(provider)
                .send(HttpRequest.newBuilder(URI.create(provider.url() + "/api/v1/clients"))
                        .header("Authorization", "Bearer " + token));
    }
}
