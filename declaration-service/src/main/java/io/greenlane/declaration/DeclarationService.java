package io.greenlane.declaration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the declaration service. */
@SpringBootApplication
public class DeclarationService {

    static void main(String[] args) {
        SpringApplication.run(DeclarationService.class, args);
    }
}
