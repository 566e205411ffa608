package io.greenlane.benchmarks.profile;

import io.greenlane.benchmarks.profile.Statements.Asked;
import java.util.List;
import java.util.SortedMap;

/**
 * Where the CPU time of a phase went.
 *
 * @param declarations finished meanwhile; all figures are per one of them unless they say otherwise
 * @param parts CPU milliseconds by process and part of the work
 * @param postgres CPU milliseconds of PostgreSQL by what its processes are for
 * @param allocated KiB by process and part of the work, estimated
 * @param methods by process: the methods that ran, the costliest first
 * @param own by process: our topmost method on the stack
 * @param under by process: our methods with all that they called
 * @param threads CPU milliseconds by process and kind of thread
 * @param statements what PostgreSQL was asked in all, the costliest first
 */
public record Profile(
        int declarations,
        SortedMap<String, SortedMap<String, Double>> parts,
        SortedMap<String, Double> postgres,
        SortedMap<String, SortedMap<String, Double>> allocated,
        SortedMap<String, List<Cost>> methods,
        SortedMap<String, List<Cost>> own,
        SortedMap<String, List<Cost>> under,
        SortedMap<String, SortedMap<String, Double>> threads,
        List<Asked> statements) {

    /** CPU milliseconds per declaration. */
    public record Cost(String method, double millis) {}
}
