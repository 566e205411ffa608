package io.greenlane.compliancehistory.profile;

/** How an enterprise is treated, best first. */
public enum Tier {
    TRUSTED,
    STANDARD,
    WATCHED,
    SUSPENDED;

    /**
     * The tier after one more fact. The lines for entering and for leaving lie apart, so that nobody commutes between
     * two tiers. A clean fact lowers no tier, except that trust ends with the first fact of any kind that finds its
     * evidence too old; and only a clean one ends a suspension.
     */
    Tier after(Evidence evidence) {
        if (evidence.seriousViolation()) {
            return SUSPENDED;
        }
        return switch (this) {
            case TRUSTED -> evidence.keepsTrust() ? TRUSTED : unknown(evidence);
            case STANDARD -> evidence.earnsTrust() ? TRUSTED : unknown(evidence);
            case WATCHED -> evidence.leavesWatch() ? freed(evidence) : WATCHED;
            case SUSPENDED -> evidence.clean() && evidence.suspensionServed() ? served(evidence) : SUSPENDED;
        };
    }

    private static Tier unknown(Evidence evidence) {
        return evidence.entersWatch() && !evidence.clean() ? WATCHED : STANDARD;
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
