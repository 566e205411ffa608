package io.greenlane.riskscoring.importer;

/** How far an enterprise is trusted; a rate of inspection, never a pass. */
public enum Tier {
    TRUSTED,
    STANDARD,
    WATCHED,
    SUSPENDED
}
