package io.greenlane.riskscoring.risk;

import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The risk rules that the service ships. */
public final class RealRiskRules {

    private RealRiskRules() {}

    public static RiskTable table() {
        return named("r-test");
    }

    public static RiskTable named(String version) {
        return new RiskTable(
                version,
                RiskTableFile.read(new ClassPathResource("risk-rules/risk-rules.v1.json"))
                        .content());
    }

    public static RiskTables inForce() {
        return new RiskTables(table());
    }

    /** A table that begins one day only. */
    public static RiskTables beginningOn(String day) {
        String text = "{\"validFrom\": \"" + day + "\", \"newImporterBelowEffectiveInspections\": \"1\"}";
        return new RiskTables(new RiskTable("r-later", JsonMapper.shared().readValue(text, RiskTableFile.class)));
    }
}
