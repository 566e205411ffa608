package io.greenlane.inspection.decisionrule;

/** How an instrument measures. */
public enum DeviceType {
    XRF,
    FTIR,
    RAMAN,
    GC_MS,
    PHOTOMETER,
    OTHER
}
