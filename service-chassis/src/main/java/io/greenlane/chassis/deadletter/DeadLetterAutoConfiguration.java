package io.greenlane.chassis.deadletter;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.messaging.DeadLetterCount;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.Redelivery;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Dead letters over HTTP, in every service that reads events. */
@AutoConfiguration(afterName = "io.greenlane.chassis.housekeeping.PersistenceAutoConfiguration")
@ConditionalOnClass(JdbcTemplate.class)
@ConditionalOnBean(Redelivery.class)
@Import(DeadLetterController.class)
public class DeadLetterAutoConfiguration {

    @Bean
    DeadLetters deadLetters(JdbcTemplate jdbc) {
        return new DeadLetters(jdbc);
    }

    @Bean
    Replay deadLetterReplay(
            @Value("${spring.application.name}") String service,
            Redelivery redelivery,
            Outbox outbox,
            PlatformTransactionManager transactions) {
        var savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return new Replay(service, redelivery, outbox, savepoint);
    }

    @Bean
    Repair repair(
            DeadLetters deadLetters,
            Replay replay,
            AuditTrail audit,
            DeadLetterCount count,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        return new Repair(deadLetters, replay, audit, count, new TransactionTemplate(transactions), clock);
    }
}
