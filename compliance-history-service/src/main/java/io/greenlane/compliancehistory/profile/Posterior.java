package io.greenlane.compliancehistory.profile;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What is believed about an enterprise's violation rate: a Beta distribution.
 *
 * @param violations prior and observed violations, above 0
 * @param conformities prior and observed conformities, above 0
 */
record Posterior(double violations, double conformities) {

    /** The expected rate. */
    double mean() {
        return violations / (violations + conformities);
    }

    /** The rate that the true one does not exceed, with this confidence (one-sided). */
    double upperBound(double confidence) {
        return BetaDistribution.of(violations, conformities).inverseCumulativeProbability(confidence);
    }

    /** Whether the rate lies below the line with this confidence; the same as comparing the upper bound, and cheaper. */
    boolean isBelow(double line, double confidence) {
        return BetaDistribution.of(violations, conformities).cumulativeProbability(line) >= confidence;
    }

    Posterior withClean(int inspections) {
        return new Posterior(violations, conformities + inspections);
    }
}
