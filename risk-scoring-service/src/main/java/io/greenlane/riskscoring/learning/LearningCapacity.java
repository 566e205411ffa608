package io.greenlane.riskscoring.learning;

/**
 * How much a training may read, so that it never takes the memory that decisions need: learning is beside deciding in one
 * process.
 *
 * @param declarations at most
 */
record LearningCapacity(int declarations) {

    /** Heap that a declaration takes while it is learnt from, several times over what was measured (1.5 kB). */
    private static final long BYTES = 6_000;

    private static final int MOST = 1_000_000;

    /** @param heapBytes that the process may use at most */
    static LearningCapacity of(long heapBytes) {
        return new LearningCapacity((int) Math.min(MOST, heapBytes / BYTES));
    }
}
