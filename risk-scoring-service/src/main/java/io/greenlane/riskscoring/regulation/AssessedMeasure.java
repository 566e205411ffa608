package io.greenlane.riskscoring.regulation;

import java.util.List;

/** An applicable measure and what an item has and lacks of what it asks for. */
public record AssessedMeasure(ApplicableMeasure applicable, List<Asked> asked) {

    public boolean isMet() {
        return asked.stream().allMatch(Asked::isMet);
    }

    /**
     * One requirement asked of the item.
     *
     * @param unmet what is wrong, in words; empty when it is satisfied
     */
    public record Asked(Requirement requirement, List<Consequence> unmet) {

        public boolean isMet() {
            return unmet.isEmpty();
        }
    }
}
