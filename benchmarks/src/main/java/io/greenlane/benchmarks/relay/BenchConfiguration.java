package io.greenlane.benchmarks.relay;

import io.greenlane.chassis.ChassisAutoConfiguration;
import io.greenlane.chassis.housekeeping.PersistenceAutoConfiguration;
import io.greenlane.chassis.messaging.MessagingAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service's messaging and database as the chassis sets them up, and nothing else of a service. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    KafkaAutoConfiguration.class,
    ChassisAutoConfiguration.class,
    MessagingAutoConfiguration.class,
    PersistenceAutoConfiguration.class
})
class BenchConfiguration {

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
