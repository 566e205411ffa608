package io.greenlane.benchmarks.report;

import java.util.SortedMap;

/**
 * How the platform started.
 *
 * @param seconds until all were healthy
 * @param processes seconds until each was
 * @param cpuSeconds CPU it took all of them, until all were healthy
 * @param archived whether the classes were read from archives of an earlier run of the same build
 */
public record Start(double seconds, SortedMap<String, Double> processes, double cpuSeconds, boolean archived) {}
