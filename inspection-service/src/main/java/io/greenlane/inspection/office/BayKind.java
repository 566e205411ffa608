package io.greenlane.inspection.office;

/** What an examination bay is fitted out for. */
public enum BayKind {
    GENERAL,
    COLD,
    RADIATION,
    SAMPLING
}
