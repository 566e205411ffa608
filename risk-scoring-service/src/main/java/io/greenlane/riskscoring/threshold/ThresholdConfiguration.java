package io.greenlane.riskscoring.threshold;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class ThresholdConfiguration {

    @Bean
    AnnualQuantities annualQuantities(JdbcTemplate jdbc) {
        return new AnnualQuantities(jdbc);
    }
}
