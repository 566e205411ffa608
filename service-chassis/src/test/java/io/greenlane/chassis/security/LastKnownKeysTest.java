package io.greenlane.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import java.io.IOException;
import java.security.Key;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class LastKnownKeysTest {

    private static final Key KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
    private static final JWSHeader SIGNED =
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k-1").build();
    private static final JWSHeader BY_ANOTHER =
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k-2").build();

    private Instant now = Instant.parse("2026-11-30T12:00:00Z");
    private boolean away;
    private List<Key> told = List.of(KEY);

    private final LastKnownKeys keys = new LastKnownKeys(
            (header, context) -> {
                if (away) {
                    throw new RemoteKeySourceException("The issuer is away", new IOException("Connection refused"));
                }
                return "k-1".equals(header.getKeyID()) ? told : List.of();
            },
            () -> now);

    @Test
    void theIssuersOutageMakesNoTokenWorseForAnHour() throws KeySourceException {
        keys.selectJWSKeys(SIGNED, null);
        away = true;

        now = now.plus(LastKnownKeys.REMEMBERED);
        assertThat(keys.selectJWSKeys(SIGNED, null).getFirst()).isSameAs(KEY);

        now = now.plusMillis(1);
        assertThatThrownBy(() -> keys.selectJWSKeys(SIGNED, null)).isInstanceOf(KeySourceException.class);
    }

    @Test
    void aKeyThatWasNeverToldIsNotKnownDuringTheOutage() throws KeySourceException {
        assertThat(keys.selectJWSKeys(BY_ANOTHER, null)).isEmpty();
        away = true;

        assertThatThrownBy(() -> keys.selectJWSKeys(BY_ANOTHER, null)).isInstanceOf(KeySourceException.class);
    }

    @Test
    void aKeyThatWasWithdrawnStaysWithdrawn() throws KeySourceException {
        keys.selectJWSKeys(SIGNED, null);
        told = List.of();
        assertThat(keys.selectJWSKeys(SIGNED, null)).isEmpty();
        away = true;

        assertThatThrownBy(() -> keys.selectJWSKeys(SIGNED, null)).isInstanceOf(KeySourceException.class);
    }
}
