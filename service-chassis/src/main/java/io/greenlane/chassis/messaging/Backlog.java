package io.greenlane.chassis.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What an operator watches: how long the oldest event has waited, how many Kafka refused for good, and how many dead
 * letters wait for somebody. Looked up beforehand, so that a scrape never waits for a database that is away.
 */
class Backlog {

    private final JdbcTemplate jdbc;
    private volatile Counts counts = Counts.UNKNOWN;

    Backlog(JdbcTemplate jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder("greenlane.outbox.oldest.seconds", this, backlog -> backlog.counts.oldestSeconds)
                .description("Age of the oldest event that Kafka has not acknowledged")
                .register(meters);
        Gauge.builder("greenlane.outbox.refused", this, backlog -> backlog.counts.refused)
                .description("Events that Kafka will never take")
                .register(meters);
        Gauge.builder("greenlane.deadletters", this, backlog -> backlog.counts.failed)
                .description("Events that could not be handled, or wait behind one, and that nobody has dealt with")
                .tag("state", "failed")
                .register(meters);
        Gauge.builder("greenlane.deadletters", this, backlog -> backlog.counts.parked)
                .description("Events that could not be handled, or wait behind one, and that nobody has dealt with")
                .tag("state", "parked")
                .register(meters);
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            counts = jdbc.queryForObject(
                    """
                    select coalesce(extract(epoch from now() - (
                               select occurred_at from chassis.outbox where refusal is null order by position limit 1)), 0),
                           (select count(*) from chassis.outbox where refusal is not null),
                           count(*) filter (where state = 'FAILED'), count(*) filter (where state = 'PARKED')
                    from chassis.dead_letter where state in ('FAILED', 'PARKED')
                    """,
                    (row, number) ->
                            new Counts(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)));
        } catch (DataAccessException outage) {
            counts = Counts.UNKNOWN;
        }
    }

    private record Counts(double oldestSeconds, double refused, double failed, double parked) {
        private static final Counts UNKNOWN = new Counts(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
}
