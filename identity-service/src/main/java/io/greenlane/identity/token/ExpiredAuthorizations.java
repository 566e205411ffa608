package io.greenlane.identity.token;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what Spring Authorization Server stores for each token and never removes, once nothing of it is valid. */
@Component
class ExpiredAuthorizations {

    private static final Logger log = LoggerFactory.getLogger(ExpiredAuthorizations.class);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ExpiredAuthorizations(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void purge() {
        int deleted = jdbc.sql("""
                DELETE FROM oauth2_authorization
                WHERE greatest(authorization_code_expires_at, access_token_expires_at,
                               oidc_id_token_expires_at, refresh_token_expires_at) < ?
                """).param(Timestamp.from(clock.instant())).update();
        log.debug("{} expired authorizations deleted", deleted);
    }
}
