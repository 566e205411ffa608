package io.greenlane.riskscoring.edition;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class EditionConfiguration {

    @Bean
    Editions editions(JdbcTemplate jdbc) {
        return new Editions(jdbc);
    }
}
