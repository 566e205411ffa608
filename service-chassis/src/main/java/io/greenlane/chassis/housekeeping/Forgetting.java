package io.greenlane.chassis.housekeeping;

import io.greenlane.chassis.idempotency.IdempotencyKeys;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes, in small bites, what can no longer come again. */
class Forgetting {

    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

    /** Twice as long as a topic keeps an event. */
    private static final Duration INBOX = Duration.ofDays(14);

    private static final int BITE = 10_000;

    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    Forgetting(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = java.util.concurrent.TimeUnit.MINUTES)
    void forget() {
        int events = delete("chassis.inbox", "handled_at", INBOX);
        int keys = delete("chassis.idempotency_key", "claimed_at", IdempotencyKeys.REMEMBERED);
        log.info("Forgot {} handled events and {} idempotency keys", events, keys);
    }

    private int delete(String table, String column, Duration age) {
        OffsetDateTime before = clock.instant().minus(age).atOffset(ZoneOffset.UTC);
        String sql = "delete from " + table + " where ctid = any(array(select ctid from " + table + " where " + column
                + " < ? limit " + BITE + "))";
        int total = 0;
        int deleted;
        do {
            deleted = jdbc.update(sql, before);
            total += deleted;
        } while (deleted == BITE);
        return total;
    }
}
