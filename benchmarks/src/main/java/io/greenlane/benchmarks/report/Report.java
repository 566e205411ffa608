package io.greenlane.benchmarks.report;

import io.greenlane.benchmarks.floor.FloorMeasured;
import io.greenlane.benchmarks.load.Latencies;
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
 * @param saturationPerSecond median rate of the closed loop, with as many connections as were best, over the rounds; it
 *     counts until the last is decided and concluded
 * @param closed the closed loops
 * @param open the open loops
 * @param guidance from the scheduled time to the answer, while nothing else is asked
 * @param floorPerSecond median rate of the floor; 0 if it was not measured
 * @param floor measured in turn with the closed loop, once a round
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
        Latencies guidance,
        double floorPerSecond,
        List<FloorMeasured> floor,
        SortedMap<String, Memory> memory,
        ReadBack readBack,
        double seconds) {}
