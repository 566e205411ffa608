package io.greenlane.riskscoring.balance;

/** What becomes of goods, from the lightest to the strictest. */
public enum Lane {
    /** Release without a check. */
    GREEN,
    /** Release, audit later. */
    BLUE,
    /** Hold for documents. */
    YELLOW,
    /** Hold for examination. */
    RED;

    public Lane orStricter(Lane other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
