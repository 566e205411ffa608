package io.greenlane.compliancehistory.profile;

/**
 * What an enterprise's facts add up to. The decayed sums count as of the newest fact.
 *
 * @param weights sum of the inspections' weights
 * @param weightSquares sum of their squares
 * @param inspected decayed sum of the weights
 * @param violated decayed sum of weight × severity
 * @param counted decayed number of the inspections, each counted once
 * @param countedViolated decayed sum of their severities
 * @param audited decayed sum of the audits' equivalent inspections
 * @param auditViolated decayed sum of their violations × severity
 */
record Tally(
        double weights,
        double weightSquares,
        double inspected,
        double violated,
        double counted,
        double countedViolated,
        double audited,
        double auditViolated,
        int examined,
        int notConform) {

    static final Tally EMPTY = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The same, with this share of what decays left. */
    Tally decayedTo(double share) {
        return new Tally(
                weights,
                weightSquares,
                inspected * share,
                violated * share,
                counted * share,
                countedViolated * share,
                audited * share,
                auditViolated * share,
                examined,
                notConform);
    }

    Tally with(Fact.Inspection inspection) {
        double weight = inspection.weight();
        return new Tally(
                weights + weight,
                weightSquares + weight * weight,
                inspected + weight,
                violated + weight * inspection.severity(),
                counted + 1,
                countedViolated + inspection.severity(),
                audited,
                auditViolated,
                examined + 1,
                notConform + (inspection.conform() ? 0 : 1));
    }

    /** The same, with an inspection that is counted and weighs nothing. */
    Tally counting(Fact.Inspection inspection) {
        return new Tally(
                weights,
                weightSquares,
                inspected,
                violated,
                counted,
                countedViolated,
                audited,
                auditViolated,
                examined + 1,
                notConform + (inspection.conform() ? 0 : 1));
    }

    Tally with(Fact.Audit audit, double violationSeverity) {
        return new Tally(
                weights,
                weightSquares,
                inspected,
                violated,
                counted,
                countedViolated,
                audited + audit.equivalentInspections(),
                auditViolated + audit.violations() * violationSeverity,
                examined,
                notConform);
    }

    /**
     * The same, however the inspections were drawn. A drawn one of great weight makes the others count less; only time
     * makes this less.
     */
    Tally unweighted() {
        return new Tally(
                counted,
                counted,
                counted,
                countedViolated,
                counted,
                countedViolated,
                audited,
                auditViolated,
                examined,
                notConform);
    }

    /** How many equally weighted inspections of today the facts are worth. */
    double effectiveInspections() {
        return scale() * inspected + audited;
    }

    /** How many of them count as violations, by severity. */
    double effectiveViolations() {
        return scale() * violated + auditViolated;
    }

    // Kish's effective sample size is (Σw)²/Σw²; each weight is scaled so that they sum up to it. Audits are not drawn,
    // so they stay outside: one drawn inspection of weight 20 must not devalue an audit.
    private double scale() {
        return weightSquares == 0 ? 0 : weights / weightSquares;
    }
}
