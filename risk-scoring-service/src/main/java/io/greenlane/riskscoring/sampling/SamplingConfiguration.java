package io.greenlane.riskscoring.sampling;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class SamplingConfiguration {

    @Bean
    DrawSecrets drawSecrets(@Value("${greenlane.draw-key}") String keys) {
        return DrawSecrets.fromBase64(keys);
    }

    @Bean
    DrawCommitments drawCommitments(JdbcTemplate jdbc) {
        return new DrawCommitments(jdbc);
    }

    /** Today and tomorrow are committed to before anything is drawn. */
    @Bean
    Draws draws(
            DrawSecrets secrets,
            DrawCommitments commitments,
            PlatformTransactionManager transactions,
            InstantSource clock,
            MeterRegistry meters) {
        TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Draws draws = new Draws(secrets, commitments, ownTransaction, clock, meters);
        draws.commitAhead();
        return draws;
    }
}
