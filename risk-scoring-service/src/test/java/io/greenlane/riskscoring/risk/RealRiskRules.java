package io.greenlane.riskscoring.risk;

import io.greenlane.riskscoring.edition.DataFile;
import org.springframework.core.io.ClassPathResource;

/** The risk rules that the service ships. */
public final class RealRiskRules {

    private RealRiskRules() {}

    public static RiskTable table() {
        return named("r-test");
    }

    public static RiskTable named(String version) {
        return new RiskTable(
                version,
                DataFile.read(
                                "The risk rules",
                                new ClassPathResource("risk-rules/risk-rules.v1.json"),
                                RiskTableFile.class)
                        .content());
    }
}
