package io.greenlane.riskscoring.regulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An applicable measure and what an item has and lacks of what it asks for.
 *
 * @param sparedAtKg what the importer brought in this year, where that is so little that the measure asks nothing of him
 */
public record AssessedMeasure(
        ApplicableMeasure applicable,
        List<Asked> asked,
        @Nullable BigDecimal sparedAtKg) {

    static AssessedMeasure spared(ApplicableMeasure applicable, BigDecimal totalKg) {
        return new AssessedMeasure(applicable, List.of(), totalKg);
    }

    /** Why nothing is asked, in words; empty where the measure asks. */
    public Optional<String> whySpared() {
        AnnualThreshold threshold = applicable.measure().annualThreshold();
        return sparedAtKg == null || threshold == null
                ? Optional.empty()
                : Optional.of(applicable.measure().code()
                        + " asks nothing of this importer yet: with these goods he comes to "
                        + sparedAtKg.stripTrailingZeros().toPlainString() + " kg in the calendar year, and up to "
                        + threshold.massKg().stripTrailingZeros().toPlainString() + " kg are spared.");
    }

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
