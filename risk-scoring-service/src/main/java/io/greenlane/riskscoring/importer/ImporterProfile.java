package io.greenlane.riskscoring.importer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a decision knows of the importer.
 *
 * @param revision of the published profile; 0 when none was ever published
 * @param sizeClass absent when nobody has told
 * @param effectiveInspections inspections that count, after weights and decay
 */
public record ImporterProfile(
        long revision, Tier tier, @Nullable SizeClass sizeClass, BigDecimal effectiveInspections) {

    /** Nothing was ever published about this enterprise. */
    public static final ImporterProfile UNKNOWN = new ImporterProfile(0, Tier.STANDARD, null, BigDecimal.ZERO);
}
