package io.greenlane.benchmarks.run;

import java.time.Duration;
import java.util.List;

/**
 * How long what is done.
 *
 * @param warmUp load before anything is measured
 * @param connections of the closed loops that look for the saturation rate
 * @param closed how long each of them lasts
 * @param rates of the open loops, besides half of the saturation rate
 * @param open how long each of them lasts
 * @param idle how long the platform is watched without work
 * @param floor how long the floor is measured in each round
 * @param rounds how often the platform and the floor are measured in turn
 * @param enterprises how many trade
 * @param seed of the simulated world
 * @param profile whether a last phase is looked into
 */
public record Plan(
        Duration warmUp,
        List<Integer> connections,
        Duration closed,
        List<Double> rates,
        Duration open,
        Duration idle,
        Duration floor,
        int rounds,
        int enterprises,
        long seed,
        boolean profile) {

    public Plan {
        connections = List.copyOf(connections);
        rates = List.copyOf(rates);
    }
}
