package io.greenlane.benchmarks.load;

/**
 * What came of one lodgement. Times are those of {@link System#nanoTime}.
 *
 * @param due when it was to be sent; in a closed loop, when it was sent
 * @param asked whether the answer was to wait for the decision
 * @param code {@code OK}, or the problem's
 */
record Answered(String mrn, long due, long at, int status, String code, boolean asked) {

    private static final int SETTLED = 200;

    boolean acknowledged() {
        return !mrn.isEmpty();
    }

    /** The answer carries the decision, as the trader sees it. */
    boolean decided() {
        return asked && status == SETTLED;
    }

    long nanos() {
        return at - due;
    }
}
