package io.greenlane.inspection;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the inspection service. */
@SpringBootApplication
public class InspectionService {

    static void main(String[] args) {
        SpringApplication.run(InspectionService.class, args);
    }
}
