package io.greenlane.chassis;

import io.greenlane.chassis.identifier.Identifiers;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Time and ids, which the rest of a service takes from outside. */
@AutoConfiguration
public class ChassisAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Identifiers identifiers() {
        return new Identifiers();
    }
}
