package io.greenlane.riskmodel.training;

/** How examples were scored before anything was learnt from them, and what inspections found; arrays taken as they are. */
public final class Holdout {

    private final double[] raw;
    private final Learned learned;

    Holdout(double[] raw, Learned learned) {
        this.raw = raw;
        this.learned = learned;
    }

    /** Log-odds of a violation. */
    public double[] raw() {
        return raw;
    }

    public boolean[] violation() {
        return learned.violation();
    }
}
