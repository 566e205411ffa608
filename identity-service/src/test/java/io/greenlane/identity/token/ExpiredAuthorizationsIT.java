package io.greenlane.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.platform.RealPostgres;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ExpiredAuthorizationsIT {

    @Test
    void onlyAuthorizationsOfWhichNothingIsValidAnyMoreAreDeleted() {
        RealPostgres.Database database = RealPostgres.database("identity");
        var source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        Flyway.configure().dataSource(source).load().migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("""
                INSERT INTO oauth2_authorization (id, registered_client_id, principal_name, authorization_grant_type,
                                                  authorization_code_expires_at, access_token_expires_at)
                VALUES ('code and token expired', 'c', 'p', 'authorization_code', '2026-01-01T08:05Z', '2026-01-01T09:00Z'),
                       ('only the code expired', 'c', 'p', 'authorization_code', '2026-01-01T08:05Z', '2026-01-01T11:00Z'),
                       ('code never exchanged', 'c', 'p', 'authorization_code', '2026-01-01T08:05Z', NULL),
                       ('token still valid', 'c', 'p', 'client_credentials', NULL, '2026-01-01T10:01Z')
                """).update();

        new ExpiredAuthorizations(jdbc, () -> Instant.parse("2026-01-01T10:00:00Z")).purge();

        assertThat(jdbc.sql("SELECT id FROM oauth2_authorization ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("only the code expired", "token still valid");
    }
}
