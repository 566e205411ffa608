package io.greenlane.riskscoring.routing;

import org.jspecify.annotations.Nullable;

/**
 * Everything a decision was made with.
 *
 * @param model absent where no model was asked, or none could be had
 * @param profileRevision 0 when the importer had no profile
 * @param criteria absent where there were none
 * @param officeThreshold of the threshold that the office's capacity set; absent where it set none
 */
record Versions(
        String measures,
        String riskRules,
        String policy,
        @Nullable String criteria,
        @Nullable String model,
        long profileRevision,
        @Nullable Long officeThreshold) {}
