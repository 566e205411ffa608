package io.greenlane.riskscoring.balance;

/** What risk is counted in. */
public enum Scale {
    /** Points of the risk rules, from 0 on. */
    POINTS,
    /** Probability of a violation by the model, 0 to 100. */
    PER_CENT
}
