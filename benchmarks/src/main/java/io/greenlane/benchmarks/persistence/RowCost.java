package io.greenlane.benchmarks.persistence;

import io.greenlane.benchmarks.machine.Cpu;

/** What rows cost: CPU-ms each in PostgreSQL and in this JVM, and how many one thread wrote a second. */
record RowCost(double rowsPerSecond, double postgresMillis, double jvmMillis) {

    static RowCost of(long rows, double seconds, Cpu spent) {
        return new RowCost(rows / seconds, spent.postgres() / rows, spent.jvm() / rows);
    }
}
