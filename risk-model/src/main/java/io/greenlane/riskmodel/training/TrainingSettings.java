package io.greenlane.riskmodel.training;

/**
 * How trees are grown.
 *
 * @param rounds how many trees
 * @param leaves of a tree, at most
 * @param smallestLeaf examples that a leaf holds at least
 * @param learningRate what a tree counts, above 0 and at most 1
 * @param shrinkage of the leaves towards nothing (L2), from 0 on
 * @param shareOfFeatures of the numbers, the share that each tree may look at
 * @param shareOfRows of the examples, the share that each tree is grown from
 * @param seed of all that is drawn while training
 * @param threads how many train at once where there is much to learn from; the trees are the same with any number
 */
public record TrainingSettings(
        int rounds,
        int leaves,
        int smallestLeaf,
        double learningRate,
        double shrinkage,
        double shareOfFeatures,
        double shareOfRows,
        long seed,
        int threads) {

    /** Chosen on the validation file of customs-kr and on simulated trade; see decision 0016. */
    public static final TrainingSettings USUAL = new TrainingSettings(600, 255, 30, 0.02, 5, 0.3, 0.8, 7, 2);

    /** Small trees that a decision can wait for: each is walked, and explained, in less than a microsecond. */
    public static final TrainingSettings QUICK = new TrainingSettings(120, 15, 20, 0.06, 5, 0.4, 0.8, 7, 1);

    /**
     * Below so many examples one thread is as fast: several wait for each other at each leaf, and on a busy machine for
     * ever.
     */
    private static final int WORTH_MORE_THREADS = 200_000;

    /** @param examples how many are learnt from */
    String asParameters(int examples) {
        return String.join(
                " ",
                "objective=binary",
                "num_leaves=" + leaves,
                "min_data_in_leaf=" + smallestLeaf,
                "learning_rate=" + learningRate,
                "lambda_l2=" + shrinkage,
                "feature_fraction=" + shareOfFeatures,
                "bagging_fraction=" + shareOfRows,
                "bagging_freq=1",
                "seed=" + seed,
                "deterministic=true",
                "force_row_wise=true",
                "num_threads=" + (examples < WORTH_MORE_THREADS ? 1 : threads),
                "verbosity=-1");
    }
}
