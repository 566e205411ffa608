package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.edition.Editions;
import java.time.InstantSource;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class RegulationConfiguration {

    @Bean
    MeasureStore measureStore(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new MeasureStore(jdbc, new TransactionTemplate(transactions));
    }

    /** What is configured is what is in force, before anything can ask for it. */
    @Bean
    Catalogues catalogues(
            MeasureStore store,
            Editions editions,
            InstantSource clock,
            @Value("${greenlane.measures}") Resource[] packs) {
        store.putInForce(Arrays.stream(packs).map(MeasurePack::read).toList());
        Catalogues catalogues = new Catalogues(store, editions, clock);
        catalogues.refresh();
        return catalogues;
    }
}
