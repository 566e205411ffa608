package io.greenlane.riskscoring.criteria;

import io.greenlane.riskscoring.edition.Editions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class CriteriaConfiguration {

    /** Loaded before anything can be decided. */
    @Bean
    Criteria criteria(JdbcTemplate jdbc, Editions editions) {
        Criteria criteria = new Criteria(new CriteriaStore(jdbc), editions);
        criteria.refresh();
        return criteria;
    }
}
