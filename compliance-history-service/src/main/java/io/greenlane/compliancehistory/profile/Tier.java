package io.greenlane.compliancehistory.profile;

/** How an enterprise is treated, best first. */
public enum Tier {
    TRUSTED,
    STANDARD,
    WATCHED,
    SUSPENDED;

    /**
     * The tier after one more fact. The lines for entering and for leaving lie apart, so that nobody commutes between
     * two tiers; a clean fact never lowers a tier.
     */
    Tier after(Evidence evidence) {
        if (evidence.seriousViolation()) {
            return SUSPENDED;
        }
        Tier earned = switch (this) {
            case TRUSTED -> evidence.keepsTrust() ? TRUSTED : unknown(evidence);
            case STANDARD -> evidence.earnsTrust() ? TRUSTED : unknown(evidence);
            case WATCHED -> evidence.leavesWatch() ? freed(evidence) : WATCHED;
            case SUSPENDED -> evidence.suspensionServed() ? served(evidence) : SUSPENDED;
        };
        return evidence.clean() && earned.compareTo(this) > 0 ? this : earned;
    }

    private static Tier unknown(Evidence evidence) {
        return evidence.entersWatch() ? WATCHED : STANDARD;
    }

    private static Tier freed(Evidence evidence) {
        return evidence.earnsTrust() ? TRUSTED : STANDARD;
    }

    private static Tier served(Evidence evidence) {
        return evidence.leavesWatch() ? freed(evidence) : WATCHED;
    }

    /** What the newest fact and all before it say about the lines of the policy. */
    record Evidence(
            boolean clean,
            boolean seriousViolation,
            boolean earnsTrust,
            boolean keepsTrust,
            boolean entersWatch,
            boolean leavesWatch,
            boolean suspensionServed) {}
}
