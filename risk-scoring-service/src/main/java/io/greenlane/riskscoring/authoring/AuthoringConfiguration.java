package io.greenlane.riskscoring.authoring;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.transaction.OwnTransaction;
import io.greenlane.riskscoring.criteria.Criteria;
import io.greenlane.riskscoring.routing.BackTest;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class AuthoringConfiguration {

    @Bean
    CriteriaProposals criteriaProposals(JdbcTemplate jdbc) {
        return new CriteriaProposals(jdbc);
    }

    /** One test at a time: lodged declarations come first. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService testing() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("back-test").factory());
    }

    @Bean
    BackTests backTests(
            CriteriaProposals proposals,
            Criteria criteria,
            BackTest backTest,
            PlatformTransactionManager transactions,
            InstantSource clock,
            ExecutorService testing) {
        return new BackTests(proposals, criteria, backTest, OwnTransaction.of(transactions), clock, testing);
    }

    @Bean
    CriteriaDesk criteriaDesk(
            CriteriaProposals proposals,
            Criteria criteria,
            BackTests backTests,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Identifiers identifiers,
            InstantSource clock) {
        return new CriteriaDesk(
                proposals, criteria, backTests, trail, new TransactionTemplate(transactions), identifiers, clock);
    }
}
