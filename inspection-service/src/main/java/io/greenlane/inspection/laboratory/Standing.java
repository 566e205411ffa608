package io.greenlane.inspection.laboratory;

import io.greenlane.inspection.decisionrule.Conformity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request has come to; the order in which results arrive makes no difference. */
public enum Standing {
    /** A laboratory has not reported yet. */
    OPEN,
    CONFORM,
    NOT_CONFORM,
    /** All have reported and an officer has to decide, with reasons. */
    INCONCLUSIVE;

    /**
     * What tests and decisions mean together. A decision stands until another test is asked for after it.
     *
     * @param decision the last one
     */
    static Standing of(List<LaboratoryTest> tests, @Nullable OfficersDecision decision) {
        Set<Conformity> found = EnumSet.noneOf(Conformity.class);
        for (LaboratoryTest test : tests) {
            LaboratoryResult result = test.result();
            if (result == null) {
                return OPEN;
            }
            found.add(result.conformity());
        }
        if (decision != null && tests.stream().noneMatch(test -> test.askedAt().isAfter(decision.decidedAt()))) {
            return of(decision.outcome());
        }
        return found.size() == 1 ? of(found.iterator().next()) : INCONCLUSIVE;
    }

    private static Standing of(Conformity conformity) {
        return switch (conformity) {
            case CONFORM -> CONFORM;
            case NOT_CONFORM -> NOT_CONFORM;
            case INCONCLUSIVE -> INCONCLUSIVE;
        };
    }
}
