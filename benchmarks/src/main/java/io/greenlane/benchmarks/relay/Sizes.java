package io.greenlane.benchmarks.relay;

import java.time.Duration;

/**
 * How much is done in a round.
 *
 * @param rounds that count, after one that does not
 * @param warmUp whether there is a round before that does not count
 */
record Sizes(int rounds, boolean warmUp, Trial.Load steady, Trial.Load heavy, Duration idle) {

    private static final int RATE = 400;
    private static final int WRITERS = 4;
    private static final int HEAVY_WRITERS = 2;
    private static final int GROUP = 100;

    /** Several minutes. */
    static Sizes full(int rounds) {
        return new Sizes(
                rounds,
                true,
                new Trial.Load(15 * RATE, WRITERS, 1, RATE),
                new Trial.Load(60_000, HEAVY_WRITERS, GROUP, 0),
                Duration.ofSeconds(3));
    }

    /** Less than a minute; says which way the wind blows. */
    static Sizes quick() {
        return new Sizes(
                1,
                false,
                new Trial.Load(2 * RATE, WRITERS, 1, RATE),
                new Trial.Load(6_000, HEAVY_WRITERS, GROUP, 0),
                Duration.ofMillis(500));
    }

    Sizes warmingUp() {
        return new Sizes(
                1,
                false,
                new Trial.Load(5 * RATE, WRITERS, 1, RATE),
                new Trial.Load(heavy.events() / 2, HEAVY_WRITERS, GROUP, 0),
                Duration.ofMillis(100));
    }
}
