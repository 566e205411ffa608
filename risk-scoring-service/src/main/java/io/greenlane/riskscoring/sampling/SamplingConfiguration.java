package io.greenlane.riskscoring.sampling;

import io.greenlane.chassis.transaction.OwnTransaction;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

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
        Draws draws = new Draws(secrets, commitments, OwnTransaction.of(transactions), clock, meters);
        draws.commitAhead();
        return draws;
    }
}
