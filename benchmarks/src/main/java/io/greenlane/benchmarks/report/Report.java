package io.greenlane.benchmarks.report;

import io.greenlane.benchmarks.load.Measured;
import io.greenlane.benchmarks.load.ReadBack;
import io.greenlane.benchmarks.machine.Commit;
import io.greenlane.benchmarks.machine.Machine;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * All that one run found.
 *
 * @param settings what was asked for, in words
 * @param start the platform's start
 * @param idle CPU milliseconds a second of each process without work
 * @param saturationPerSecond the best rate of a closed loop at which decisions and inspections kept up
 * @param closed the closed loops
 * @param open the open loops
 * @param memory by process, after the load
 * @param readBack of all phases together
 * @param seconds the whole run took
 */
public record Report(
        Instant at,
        Machine machine,
        Commit commit,
        SortedMap<String, String> settings,
        Start start,
        SortedMap<String, Double> idle,
        double saturationPerSecond,
        List<Measured> closed,
        List<Measured> open,
        SortedMap<String, Memory> memory,
        ReadBack readBack,
        double seconds) {}
