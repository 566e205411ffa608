package io.greenlane.riskscoring.importer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class ImporterConfiguration {

    @Bean
    Profiles profiles(JdbcTemplate jdbc) {
        return new Profiles(jdbc);
    }
}
