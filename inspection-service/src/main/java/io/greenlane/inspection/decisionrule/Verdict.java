package io.greenlane.inspection.decisionrule;

/** What one reading says. */
public enum Verdict {
    BELOW,
    OVER,
    /** A laboratory must say. */
    INCONCLUSIVE,
    /** The reading is kept and counts for nothing. */
    NOT_DECIDED
}
