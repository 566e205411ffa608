package io.greenlane.platform.supervision;

import java.util.List;
import java.util.Map;

/**
 * How to run a process.
 *
 * @param confinement a program that runs the command in surroundings of its own, with its arguments; mostly none
 * @param command the program and its arguments
 * @param environment what is added to the environment of the supervisor
 * @param mark a text found in the process's own command line, which tells it from a stranger that got the same id
 */
public record Launch(List<String> confinement, List<String> command, Map<String, String> environment, String mark) {

    public Launch {
        confinement = List.copyOf(confinement);
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public Launch(List<String> command, Map<String, String> environment, String mark) {
        this(List.of(), command, environment, mark);
    }
}
