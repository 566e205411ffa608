package io.greenlane.platform.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.platform.folder.Secrets.ClientCredentials;
import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTest {

    private AnIdentityProvider provider;

    @BeforeEach
    void start() throws IOException {
        provider = AnIdentityProvider.knowing("officer", "right");
    }

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void aUserLogsInByCodeAndProofKey() throws InterruptedException {
        assertThat(new Tokens(provider.issuer()).ofUser(DemoUser.named("officer"), "right"))
                .isEqualTo("token-of-officer");
    }

    @Test
    void aWrongPasswordIsSaidPlainly() {
        assertThatThrownBy(() -> new Tokens(provider.issuer()).ofUser(DemoUser.named("officer"), "wrong"))
                .isInstanceOf(PlatformRefusal.class)
                .hasMessageContaining("does not accept the demo password for officer");
    }

    @Test
    void aClientShowsItsSecret() throws InterruptedException {
        Tokens tokens = new Tokens(provider.issuer());

        assertThat(tokens.ofClient(new ClientCredentials("nl8012", "s3cret"))).contains("token-of-nl8012");
        assertThat(tokens.ofClient(new ClientCredentials("nl8012", "guessed"))).isEmpty();
    }

    @Test
    void aSilentProviderIsNamed() {
        provider.close();

        assertThatThrownBy(() -> new Tokens(provider.issuer()).ofUser(DemoUser.named("officer"), "right"))
                .isInstanceOf(PlatformRefusal.class)
                .hasMessageStartingWith("The identity provider at " + provider.issuer() + " does not answer");
    }

    @Test
    void anUnknownUserIsToldWhomThereIs() {
        assertThatThrownBy(() -> DemoUser.named("bob"))
                .isInstanceOf(PlatformRefusal.class)
                .hasMessageStartingWith("There is no demo user 'bob'; there are trader-a, trader-b, trader-new,");
    }

    @Test
    void theChallengeIsThatOfTheStandardsExample() {
        assertThat(new ProofKey("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge())
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void theProviderIsWhereTheIssuerSays() {
        assertThat(provider.issuer())
                .isEqualTo(URI.create("http://localhost:" + provider.issuer().getPort()));
    }
}
