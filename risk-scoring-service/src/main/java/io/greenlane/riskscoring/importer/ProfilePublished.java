package io.greenlane.riskscoring.importer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is read of {@code profile.published.v1}: the full state of one profile. */
public record ProfilePublished(
        String eori, long revision, Tier tier, @Nullable SizeClass sizeClass, BigDecimal effectiveInspections) {}
