package io.greenlane.compliancehistory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the compliance-history service. */
@SpringBootApplication
public class ComplianceHistoryService {

    static void main(String[] args) {
        SpringApplication.run(ComplianceHistoryService.class, args);
    }
}
