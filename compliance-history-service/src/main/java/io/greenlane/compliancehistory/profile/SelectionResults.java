package io.greenlane.compliancehistory.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What inspections of one enterprise found, by how its goods were selected. Neither the enterprise nor an examiner reads it: it
 * tells how the others were selected.
 *
 * @param byLot where nothing but the control draw selected the goods
 * @param forCause all others
 */
record SelectionResults(String eori, Group byLot, Group forCause) {

    private static final int DIGITS = 4;

    /** @param rate share that did not conform, 0 to 1; absent while there is none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(long examined, long notConform, @Nullable BigDecimal rate) {

        static Group of(List<Fact.Inspection> inspections) {
            long notConform = inspections.stream().filter(one -> !one.conform()).count();
            return new Group(
                    inspections.size(),
                    notConform,
                    inspections.isEmpty()
                            ? null
                            : BigDecimal.valueOf(notConform)
                                    .divide(BigDecimal.valueOf(inspections.size()), new MathContext(DIGITS))
                                    .stripTrailingZeros());
        }
    }

    static SelectionResults of(String eori, List<Fact> facts) {
        List<Fact.Inspection> inspections = facts.stream()
                .filter(Fact.Inspection.class::isInstance)
                .map(Fact.Inspection.class::cast)
                .toList();
        return new SelectionResults(
                eori,
                Group.of(inspections.stream().filter(Fact.Inspection::byLot).toList()),
                Group.of(inspections.stream().filter(one -> !one.byLot()).toList()));
    }
}
