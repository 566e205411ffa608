package io.greenlane.benchmarks.machine;

/**
 * CPU milliseconds by process.
 *
 * @param postgres the postmaster and all its children
 * @param broker the Kafka broker's JVM
 * @param jvm this JVM: writers, relay, consumer, compiler and collector
 * @param machine everything that ran on the machine, the three included
 */
public record Cpu(double postgres, double broker, double jvm, double machine) {

    /** What was spent since an earlier reading. */
    public Cpu since(Cpu earlier) {
        return new Cpu(
                postgres - earlier.postgres, broker - earlier.broker, jvm - earlier.jvm, machine - earlier.machine);
    }

    /** What the measured processes spent together. */
    public double ours() {
        return postgres + broker + jvm;
    }

    /** What other processes took of the machine meanwhile. */
    public double foreign() {
        return Math.max(0, machine - ours());
    }
}
