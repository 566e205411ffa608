package io.greenlane.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the identity service. */
@SpringBootApplication
public class IdentityService {

    static void main(String[] args) {
        SpringApplication.run(IdentityService.class, args);
    }
}
