package io.greenlane.riskscoring.importer;

import java.math.BigDecimal;

/** The importers of the sample declarations. */
public final class AnImporter {

    private AnImporter() {}

    public static ImporterProfile nobodyKnows() {
        return ImporterProfile.UNKNOWN;
    }

    public static ImporterProfile ofStandardTier() {
        return new ImporterProfile(2, Tier.STANDARD, SizeClass.MEDIUM, BigDecimal.TEN);
    }

    public static ImporterProfile trusted() {
        return new ImporterProfile(3, Tier.TRUSTED, SizeClass.MEDIUM, new BigDecimal("62.0"));
    }

    public static ImporterProfile watched() {
        return new ImporterProfile(4, Tier.WATCHED, SizeClass.MEDIUM, BigDecimal.TEN);
    }

    public static ImporterProfile suspended() {
        return new ImporterProfile(5, Tier.SUSPENDED, SizeClass.MEDIUM, BigDecimal.TEN);
    }

    public static ImporterProfile neverExamined() {
        return new ImporterProfile(1, Tier.STANDARD, SizeClass.SMALL, BigDecimal.ZERO);
    }
}
