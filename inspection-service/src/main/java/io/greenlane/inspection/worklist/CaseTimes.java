package io.greenlane.inspection.worklist;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long things take and may take.
 *
 * @param expected what officers need for a case of each kind, as a rule
 * @param audit until when released goods are audited, counted from the release
 * @param answer until when a trader brings other papers, where the officer says nothing else
 */
@ConfigurationProperties("greenlane.cases")
public record CaseTimes(Map<CaseKind, Duration> expected, Duration audit, Duration answer) {

    public CaseTimes {
        expected = Map.copyOf(expected);
        for (CaseKind kind : CaseKind.values()) {
            if (!expected.containsKey(kind)) {
                throw new IllegalArgumentException(
                        "greenlane.cases.expected has no duration for " + kind + "; give one such as PT1H.");
            }
        }
    }

    Duration expected(CaseKind kind) {
        return expected.getOrDefault(kind, Duration.ZERO);
    }
}
