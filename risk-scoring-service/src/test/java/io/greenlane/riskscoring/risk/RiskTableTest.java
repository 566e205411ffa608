package io.greenlane.riskscoring.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.riskscoring.edition.RefusedDataException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class RiskTableTest {

    @Test
    void theShippedTableMayBeUsed() {
        assertThat(RiskTableFile.read(new ClassPathResource("risk-rules/risk-rules.v1.json"))
                        .content()
                        .flaws())
                .isEmpty();
    }

    @Test
    void aTableWithoutRulesIsRefused() {
        assertThatThrownBy(() -> read("""
                        {"validFrom": "2026-01-01", "newImporterBelowEffectiveInspections": "0.5", "rules": []}
                        """))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageStartingWith("The table of risk rules in Byte array resource")
                .hasMessageContaining("rules is empty, so nobody would be examined for any risk");
    }

    @Test
    void aTableWithGapsIsRefusedWithAllOfThemAtOnce() {
        assertThatThrownBy(() -> read("""
                        {"rules": [{"code": "A", "examine": true, "message": "A.", "when": {}},
                                   {"weight": "-1", "examine": false, "when": {"valueBelowShareOfUsual": "0"}}],
                         "usualValues": [{"hsPrefix": "3901", "eurPerKg": "0"}]}
                        """))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContainingAll(
                        "validFrom is missing",
                        "newImporterBelowEffectiveInspections must be a number from 0 on",
                        "rules[0].weight must be a number of points from 0 on",
                        "rules[0].when is missing or says nothing",
                        "rules[1].code is missing",
                        "rules[1].message is missing",
                        "rules[1].when.valueBelowShareOfUsual must be above 0",
                        "usualValues[0].eurPerKg must be above 0");
    }

    private static void read(String json) {
        RiskTableFile.read(new ByteArrayResource(json.getBytes(StandardCharsets.UTF_8)));
    }
}
