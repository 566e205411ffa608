package io.greenlane.inspection.decisionrule;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** The decision rules that are delivered. */
public final class TheRules {

    private TheRules() {}

    public static DecisionRules delivered() {
        try {
            return DecisionRulesConfiguration.read(new ClassPathResource("decision-rules/decision-rules.v1.json"));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
