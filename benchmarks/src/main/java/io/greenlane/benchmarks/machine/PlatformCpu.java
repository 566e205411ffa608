package io.greenlane.benchmarks.machine;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * CPU milliseconds of a platform's processes, counted from some beginning.
 *
 * @param byProcess services, {@code kafka} and {@code postgres} with all its children
 * @param compilers of these, the threads of the JVMs' just-in-time compilers; those that have ended are not in it
 * @param generator this JVM: the load, the officers and the supervisor of the processes
 * @param machine everything that ran on the machine, all of these included
 */
public record PlatformCpu(SortedMap<String, Double> byProcess, double compilers, double generator, double machine) {

    public PlatformCpu {
        byProcess = new TreeMap<>(byProcess);
    }

    /** What was spent since an earlier reading. */
    public PlatformCpu since(PlatformCpu earlier) {
        SortedMap<String, Double> spent = new TreeMap<>();
        byProcess.forEach((name, millis) -> spent.put(name, millis - earlier.byProcess.getOrDefault(name, 0.0)));
        return new PlatformCpu(
                spent,
                Math.max(0, compilers - earlier.compilers),
                generator - earlier.generator,
                machine - earlier.machine);
    }

    /** The platform's processes together, the load generator not among them. */
    public double platform() {
        return byProcess.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** What other processes took of the machine meanwhile. */
    public double foreign() {
        return Math.max(0, machine - platform() - generator);
    }
}
