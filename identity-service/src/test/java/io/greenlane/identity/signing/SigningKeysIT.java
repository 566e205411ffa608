package io.greenlane.identity.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import io.greenlane.houserules.platform.RealPostgres;
import io.greenlane.identity.IdentitySettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** One signing key follows another without a moment in which a token cannot be verified. */
class SigningKeysIT {

    private static final IdentitySettings SETTINGS = new IdentitySettings(
            "http://localhost:18080",
            "greenlane-api",
            "",
            Duration.ofHours(1),
            Duration.ofDays(90),
            new IdentitySettings.Console(URI.create("http://localhost:8080"), "", Duration.ofHours(10)));

    private final DataSource database = migrated(RealPostgres.database("identity"));
    private Instant now = Instant.parse("2026-01-01T08:00:00Z");

    @Test
    void anAgeingKeyGetsASuccessorThatSignsOnlyOnceItIsPublishedEverywhere() {
        SigningKeys one = instance();
        SigningKeys other = instance();
        String first = signing(one);

        now = now.plus(Duration.ofDays(91));
        one.renew();

        assertThat(published(one)).hasSize(2);
        assertThat(signing(one)).isEqualTo(first);
        assertThat(published(other)).hasSize(2).isEqualTo(published(one));

        now = now.plus(SigningKeys.PUBLISHED_BEFORE_SIGNING);

        assertThat(signing(one)).isNotEqualTo(first).isEqualTo(signing(other));
        assertThat(published(one)).contains(first);
    }

    @Test
    void twoInstancesThatRenewMakeOneSuccessor() {
        SigningKeys one = instance();
        SigningKeys other = instance();
        now = now.plus(Duration.ofDays(91));

        one.renew();
        other.renew();

        assertThat(published(one)).hasSize(2).isEqualTo(published(other));
    }

    @Test
    void anOldKeyIsKeptAsLongAsATokenItSignedMayLive() {
        SigningKeys keys = instance();
        String first = signing(keys);
        now = now.plus(Duration.ofDays(91));
        keys.renew();

        now = now.plus(SETTINGS.tokenLifetime());
        keys.renew();
        assertThat(published(keys)).contains(first);

        now = now.plus(SETTINGS.tokenLifetime());
        keys.renew();
        assertThat(published(keys)).hasSize(1).doesNotContain(first);
    }

    private SigningKeys instance() {
        return new SigningKeys(
                new SigningKeyTable(JdbcClient.create(database)),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                () -> now,
                SETTINGS);
    }

    private static String signing(SigningKeys keys) {
        return published(keys).getFirst();
    }

    private static List<String> published(SigningKeys keys) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
                .map(JWK::getKeyID)
                .toList();
    }

    private static DataSource migrated(RealPostgres.Database database) {
        DataSource source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }
}
