package io.greenlane.riskscoring.model;

import io.greenlane.riskscoring.edition.Editions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

    @Bean
    Models models(JdbcTemplate jdbc, Editions editions) {
        return new Models(new ModelStore(jdbc), editions);
    }
}
