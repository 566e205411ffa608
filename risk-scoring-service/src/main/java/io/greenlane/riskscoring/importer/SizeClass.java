package io.greenlane.riskscoring.importer;

/** Size of an enterprise as EU law counts it (Recommendation 2003/361/EC; above MEDIUM is LARGE). */
public enum SizeClass {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
