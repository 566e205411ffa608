package io.greenlane.simulator.traffic;

/** Told how far a run has come. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (stage, done, of) -> {};

    /**
     * @param stage what is going on, in words for a person
     * @param done how much of it is done
     * @param of how much there is, 0 when nobody knows
     */
    void reached(String stage, int done, int of);
}
