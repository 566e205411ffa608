package io.greenlane.riskscoring.enactment;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.riskscoring.regulation.MeasureStore;
import io.greenlane.riskscoring.routing.Rehearsal;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class EnactmentConfiguration {

    @Bean
    Proposals proposals(JdbcTemplate jdbc) {
        return new Proposals(jdbc);
    }

    @Bean
    Enactment enactment(
            Proposals proposals,
            MeasureStore measures,
            Rehearsal rehearsal,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Identifiers identifiers,
            InstantSource clock) {
        return new Enactment(
                proposals, measures, rehearsal, trail, new TransactionTemplate(transactions), identifiers, clock);
    }
}
