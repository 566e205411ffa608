package io.greenlane.benchmarks.report;

/**
 * A promise and what was measured of it.
 *
 * @param owed by which page it is promised
 * @param what in words
 * @param limit as promised
 * @param measured as found, with the phase it comes from
 */
public record Budget(String owed, String what, String limit, String measured, Verdict verdict) {

    /** What the figures say. */
    public enum Verdict {
        MET,
        NOT_MET,
        NOT_MEASURED
    }
}
