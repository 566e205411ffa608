package io.greenlane.chassis.parcels;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.idempotency.IdempotencyKeys;
import io.greenlane.chassis.idempotency.IdempotencyKeys.Claim;
import io.greenlane.chassis.idempotency.IdempotencyKeys.Outcome;
import io.greenlane.houserules.platform.WithPlatform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A client's key stands for its first request. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPlatform(database = "parcel")
class IdempotencyKeysIT {

    @Autowired
    private IdempotencyKeys keys;

    @Test
    void theFirstIsFreshTheSameIsReplayedAndAnotherRequestIsRefused() {
        assertThat(keys.claim(List.of(claim("a", "k", "one", "first"), claim("b", "k", "one", "other client"))))
                .containsExactly(new Outcome.Fresh(), new Outcome.Fresh());

        assertThat(keys.claim(List.of(
                        claim("a", "k", "one", "ignored"),
                        claim("a", "k", "two", "ignored"),
                        claim("a", "l", "x", "y"))))
                .containsExactly(new Outcome.Replay("first"), new Outcome.OtherRequest(), new Outcome.Fresh());
    }

    @Test
    void twoEqualClaimsInOneGroupAreOneFreshAndOneReplay() {
        assertThat(keys.claim(List.of(claim("c", "k", "one", "first"), claim("c", "k", "one", "second"))))
                .containsExactly(new Outcome.Fresh(), new Outcome.Replay("first"));
    }

    @Test
    void aKeyIsInFlightUntilItEnds() {
        assertThat(keys.begin("d", "k")).isTrue();
        assertThat(keys.begin("d", "k")).isFalse();
        assertThat(keys.begin("e", "k")).isTrue();
        keys.end("d", "k");
        assertThat(keys.begin("d", "k")).isTrue();
    }

    private static Claim claim(String client, String key, String request, String answer) {
        return new Claim(
                client,
                key,
                IdempotencyKeys.fingerprint(request.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                answer);
    }
}
