package io.greenlane.benchmarks.load;

import java.util.SortedMap;

/**
 * What one phase of load showed.
 *
 * @param connections of the closed loop; 0 in an open loop
 * @param askedPerSecond of the open loop's schedule; 0 in a closed loop
 * @param seconds how long was lodged
 * @param lodged requests sent
 * @param acknowledged declarations the platform took on
 * @param notTaken answers that were no acknowledgement, by code
 * @param perSecond finished declarations a second, from the first lodgement to the last decision or conclusion
 * @param restAfterSeconds how long after the last answer everything was decided and concluded
 * @param cameToRest whether that happened at all
 * @param inspectedShare share of the declarations with an inspection that was opened and closed
 * @param officerCalls requests of officers per declaration
 * @param officerFailures requests of officers that did not get a good answer
 * @param latestMillis how far the sender fell behind its schedule at worst
 * @param answer lodgement to any answer, of those that did not ask to wait
 * @param decided lodgement to the answer with the decision in it, of those that asked for it
 * @param visible lodgement to the fact on the topic that everybody can read, of all
 * @param cpu CPU milliseconds per declaration by process; together it is in {@code cpuMillis}
 * @param cpuMillis CPU milliseconds of the platform per finished declaration
 * @param compilerMillis of these, what the just-in-time compilers took; it falls while a platform warms up
 * @param generatorMillis CPU milliseconds of the load generator per declaration
 * @param foreignMillisPerSecond CPU that others took of the machine meanwhile; 1,000 is one core
 */
public record Measured(
        String name,
        int connections,
        double askedPerSecond,
        double seconds,
        int lodged,
        int acknowledged,
        SortedMap<String, Integer> notTaken,
        double perSecond,
        double restAfterSeconds,
        boolean cameToRest,
        double inspectedShare,
        double officerCalls,
        long officerFailures,
        double latestMillis,
        Latencies answer,
        Latencies decided,
        Latencies visible,
        SortedMap<String, Double> cpu,
        double cpuMillis,
        double compilerMillis,
        double generatorMillis,
        double foreignMillisPerSecond) {

    private static final double IN_STEP_SECONDS = 2;

    /** The platform kept up with the schedule: nothing was turned away, and soon after the end everything was done. */
    public boolean sustained() {
        return cameToRest && notTaken.isEmpty() && restAfterSeconds <= IN_STEP_SECONDS;
    }
}
