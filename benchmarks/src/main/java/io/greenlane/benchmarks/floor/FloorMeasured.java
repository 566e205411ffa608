package io.greenlane.benchmarks.floor;

import io.greenlane.benchmarks.load.Latencies;
import java.util.SortedMap;

/**
 * What one phase of the floor showed.
 *
 * @param count rows written
 * @param complete whether all of them were read in the end
 * @param perSecond from the first row to the last message read
 * @param commit begin of the transaction to its commit
 * @param read begin of the transaction to the message read
 * @param cpu CPU milliseconds a row: of this JVM with writers, relay and reader, and of PostgreSQL and the broker, less
 *     what they take without work
 * @param cpuMillis together
 * @param foreignCores what others took of the machine meanwhile, the idling platform included
 */
public record FloorMeasured(
        long count,
        boolean complete,
        double perSecond,
        Latencies commit,
        Latencies read,
        SortedMap<String, Double> cpu,
        double cpuMillis,
        double foreignCores) {}
