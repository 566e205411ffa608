package io.greenlane.benchmarks.report;

/**
 * Memory of one process in MiB after the load.
 *
 * @param resident at the end; of PostgreSQL the proportional share of all its processes
 * @param mostResident at most
 * @param heapCommitted 0 where there is no heap
 * @param heapLive after a full collection
 */
public record Memory(long resident, long mostResident, long heapCommitted, long heapLive) {}
