package io.greenlane.chassis.messaging;

import java.time.InstantSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells how many dead letters wait, whenever a transaction has changed that: once, before it commits. */
public final class DeadLetterCount {

    /** "dlts" in ASCII. */
    private static final long LOCK = 0x646c7473L;

    private final String service;
    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final InstantSource clock;

    DeadLetterCount(String service, JdbcTemplate jdbc, Outbox outbox, InstantSource clock) {
        this.service = service;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The transaction has changed the number. */
    public void changed() {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, this);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    tell();
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(DeadLetterCount.this);
                }
            });
        }
    }

    /** Whoever counts later has seen what was counted before. */
    private void tell() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
        jdbc.query("""
                select count(*) filter (where state = 'FAILED'), count(*) filter (where state = 'PARKED')
                  from chassis.dead_letter where state in ('FAILED', 'PARKED')
                """, row -> {
            outbox.publish(new DeadLettersCounted(service, row.getInt(1), row.getInt(2), clock.instant()));
        });
    }
}
