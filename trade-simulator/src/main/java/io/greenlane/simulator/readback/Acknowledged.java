package io.greenlane.simulator.readback;

/** A declaration that the platform took: whose, under which of his references, and the MRN it was given. */
public record Acknowledged(String mrn, String lrn, String declarant) {}
