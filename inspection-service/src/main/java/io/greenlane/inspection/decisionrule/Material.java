package io.greenlane.inspection.decisionrule;

/** What was measured, as the screening table of IEC 62321-3-1 divides materials. */
public enum Material {
    POLYMER,
    METAL,
    COMPOSITE
}
