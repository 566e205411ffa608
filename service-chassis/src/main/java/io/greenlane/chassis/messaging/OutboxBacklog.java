package io.greenlane.chassis.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an operator watches: how long the oldest event has waited, and how many Kafka refused for good. */
final class OutboxBacklog {

    private final JdbcTemplate jdbc;

    OutboxBacklog(JdbcTemplate jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder("greenlane.outbox.oldest.seconds", this, OutboxBacklog::oldestSeconds)
                .description("Age of the oldest event that Kafka has not acknowledged")
                .register(meters);
        Gauge.builder("greenlane.outbox.refused", this, OutboxBacklog::refused)
                .description("Events that Kafka will never take")
                .register(meters);
    }

    private double oldestSeconds() {
        return number("""
                select coalesce(extract(epoch from now() - min(occurred_at)), 0) from (
                    select occurred_at from chassis.outbox where refusal is null order by position limit 1) as oldest
                """);
    }

    private double refused() {
        return number("select count(*) from chassis.outbox where refusal is not null");
    }

    private double number(String sql) {
        try {
            Double value = jdbc.queryForObject(sql, Double.class);
            return value == null ? Double.NaN : value;
        } catch (DataAccessException outage) {
            return Double.NaN;
        }
    }
}
