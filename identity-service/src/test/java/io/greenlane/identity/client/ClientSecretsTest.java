package io.greenlane.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientSecretsTest {

    @Test
    void aSecretHolds256BitsAndIsUsableInAUrl() {
        assertThat(ClientSecrets.next()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(ClientSecrets.next());
    }

    @Test
    void theSameSecretIsStoredDifferentlyEachTimeAndStillMatches() {
        String secret = ClientSecrets.next();
        String once = ClientSecrets.encoder().encode(secret);
        String again = ClientSecrets.encoder().encode(secret);

        assertThat(once).isNotEqualTo(again).doesNotContain(secret);
        assertThat(ClientSecrets.encoder().matches(secret, once)).isTrue();
        assertThat(ClientSecrets.encoder().matches(secret, again)).isTrue();
        assertThat(ClientSecrets.encoder().matches(secret + "x", once)).isFalse();
    }
}
