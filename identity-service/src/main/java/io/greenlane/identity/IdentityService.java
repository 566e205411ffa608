package io.greenlane.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the identity service. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(IdentitySettings.class)
public class IdentityService {

    static void main(String[] args) {
        SpringApplication.run(IdentityService.class, args);
    }
}
