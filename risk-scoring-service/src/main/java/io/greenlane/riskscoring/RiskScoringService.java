package io.greenlane.riskscoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the risk-scoring service. */
@SpringBootApplication
public class RiskScoringService {

    static void main(String[] args) {
        SpringApplication.run(RiskScoringService.class, args);
    }
}
