package io.greenlane.platform;

import java.util.List;
import java.util.Map;

/**
 * What is changed of the servers' options, to measure them or to try something.
 *
 * @param java options of every JVM, after those it has anyway, so that they win
 * @param postgres settings of PostgreSQL by name, in place of those it has anyway
 */
public record Tuning(List<String> java, Map<String, String> postgres) {

    /** As everybody runs it. */
    public static final Tuning NONE = new Tuning(List.of(), Map.of());

    /** Turns the optimising compiler on: dear for some minutes, and a third cheaper for good. */
    public static final String OPTIMISED = "-XX:TieredStopAtLevel=4";

    public Tuning {
        java = List.copyOf(java);
        postgres = Map.copyOf(postgres);
    }
}
