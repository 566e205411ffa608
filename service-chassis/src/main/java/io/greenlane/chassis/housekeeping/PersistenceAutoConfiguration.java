package io.greenlane.chassis.housekeeping;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.idempotency.IdempotencyKeys;
import io.greenlane.chassis.idempotency.RequestKeys;
import io.greenlane.chassis.messaging.Outbox;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The chassis's own tables, and what is kept in them besides messages. */
@AutoConfiguration(afterName = "io.greenlane.chassis.messaging.MessagingAutoConfiguration")
@ConditionalOnClass({JdbcTemplate.class, Flyway.class})
@ConditionalOnBean(Outbox.class)
@EnableScheduling
public class PersistenceAutoConfiguration {

    /** The chassis's tables live in a schema of their own, with their own history, before the service's. */
    @Bean
    FlywayMigrationStrategy chassisFirst() {
        return service -> {
            Flyway.configure()
                    .configuration(service.getConfiguration())
                    .locations("classpath:db/chassis")
                    .schemas("chassis")
                    .defaultSchema("chassis")
                    .load()
                    .migrate();
            service.migrate();
        };
    }

    @Bean
    IdempotencyKeys idempotencyKeys(JdbcTemplate jdbc) {
        return new IdempotencyKeys(jdbc);
    }

    @Bean
    RequestKeys requestKeys(IdempotencyKeys keys) {
        return new RequestKeys(keys);
    }

    @Bean
    AuditTrail auditTrail(
            @Value("${spring.application.name}") String service,
            Outbox outbox,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        return new AuditTrail(service, outbox, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Forgetting forgetting(JdbcTemplate jdbc, InstantSource clock) {
        return new Forgetting(jdbc, clock);
    }
}
