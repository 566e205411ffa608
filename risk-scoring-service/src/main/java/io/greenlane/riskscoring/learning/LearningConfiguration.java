package io.greenlane.riskscoring.learning;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.transaction.OwnTransaction;
import io.greenlane.riskscoring.model.Models;
import io.greenlane.riskscoring.routing.Hindsight;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class LearningConfiguration {

    @Bean
    ModelEntries modelEntries(JdbcTemplate jdbc) {
        return new ModelEntries(jdbc);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService training() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("training").factory());
    }

    @Bean
    LearningCapacity learningCapacity() {
        return LearningCapacity.of(Runtime.getRuntime().maxMemory());
    }

    @Bean
    Schooling schooling(
            ModelEntries entries,
            Hindsight hindsight,
            PlatformTransactionManager transactions,
            InstantSource clock,
            ExecutorService training) {
        return new Schooling(entries, hindsight, OwnTransaction.of(transactions), clock, training);
    }

    @Bean
    ModelDesk modelDesk(
            ModelEntries entries,
            Models models,
            Schooling schooling,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Identifiers identifiers,
            InstantSource clock) {
        return new ModelDesk(
                entries, models, schooling, trail, new TransactionTemplate(transactions), identifiers, clock);
    }
}
