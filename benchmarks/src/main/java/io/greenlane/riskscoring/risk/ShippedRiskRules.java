package io.greenlane.riskscoring.risk;

import org.springframework.core.io.ClassPathResource;

/** The risk rules that risk-scoring ships, without the service around them. */
public final class ShippedRiskRules {

    private ShippedRiskRules() {}

    public static RiskTable table() {
        return new RiskTable(
                "shipped",
                RiskTableFile.read(new ClassPathResource("risk-rules/risk-rules.v1.json"))
                        .content());
    }
}
