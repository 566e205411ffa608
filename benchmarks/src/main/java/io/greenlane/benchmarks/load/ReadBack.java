package io.greenlane.benchmarks.load;

/**
 * What reading everything back showed.
 *
 * @param acknowledged declarations the platform said it has
 * @param lost of these, not in its list
 * @param undecided of these, in the list without a decision
 * @param twice of these, decided or ended more than once in a version
 */
public record ReadBack(int acknowledged, int lost, int undecided, int twice) {

    public boolean faultless() {
        return lost == 0 && undecided == 0 && twice == 0;
    }
}
