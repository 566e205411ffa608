package io.greenlane.riskscoring.simulation;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.riskscoring.balance.Policies;
import io.greenlane.riskscoring.edition.Editions;
import io.greenlane.riskscoring.routing.PolicySimulation;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class SimulationConfiguration {

    @Bean
    PolicyProposals policyProposals(JdbcTemplate jdbc) {
        return new PolicyProposals(jdbc);
    }

    @Bean
    PolicyDesk policyDesk(
            PolicyProposals proposals,
            Policies policies,
            PolicySimulation simulation,
            Editions editions,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Identifiers identifiers,
            InstantSource clock) {
        return new PolicyDesk(
                proposals,
                policies,
                simulation,
                editions,
                trail,
                new TransactionTemplate(transactions),
                identifiers,
                clock);
    }
}
