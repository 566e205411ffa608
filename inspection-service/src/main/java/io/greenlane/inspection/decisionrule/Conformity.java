package io.greenlane.inspection.decisionrule;

/** What a laboratory's result means for the goods. */
public enum Conformity {
    CONFORM,
    NOT_CONFORM,
    /** An officer decides, with reasons. */
    INCONCLUSIVE
}
