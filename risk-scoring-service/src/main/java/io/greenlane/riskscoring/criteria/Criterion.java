package io.greenlane.riskscoring.criteria;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.greenlane.riskscoring.balance.Lane;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What officers look for. A declaration with an item that matches is drawn at the criterion's own rate (UNCTAD ASYCUDA:
 * "RedLane IS 30" selects 30 % of the matches).
 *
 * @param code names it for good; a later version replaces it
 * @param expression about one item, true where it matches
 * @param lane RED for an examination, YELLOW for a look at the papers, BLUE for an audit after release
 * @param rate share of the matches that goes to the lane, above 0 and at most 1
 * @param customsOffices where it applies; everywhere when empty
 * @param validUntil the last day; without end when absent
 * @param instructions for the examiner
 */
public record Criterion(
        @Nullable String code,
        @Nullable String title,
        @Nullable String expression,
        @Nullable Lane lane,
        @Nullable BigDecimal rate,
        @Nullable List<String> customsOffices,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String instructions) {

    /** Whether it is in force on a day at an office. */
    boolean appliesOn(LocalDate day, String customsOffice) {
        return !day.isBefore(Objects.requireNonNull(validFrom))
                && (validUntil == null || !day.isAfter(validUntil))
                && (customsOffices == null || customsOffices.isEmpty() || customsOffices.contains(customsOffice));
    }

    /** The reason that an examiner reads. */
    @JsonIgnore
    public String reason() {
        return title + (instructions == null || instructions.isBlank() ? "." : ". Examine: " + instructions.strip());
    }
}
