package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.edition.DataFile;
import io.greenlane.riskscoring.edition.Editions;
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

    /** The packs that came with this build are loaded before anything can ask for them. */
    @Bean
    Catalogues catalogues(MeasureStore store, Editions editions, @Value("${greenlane.measures}") Resource[] packs) {
        for (Resource pack : packs) {
            store.load(DataFile.read("A pack of measures", pack, MeasurePack.class));
        }
        Catalogues catalogues = new Catalogues(store, editions);
        catalogues.refresh();
        return catalogues;
    }
}
