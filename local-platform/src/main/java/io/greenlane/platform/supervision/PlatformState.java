package io.greenlane.platform.supervision;

import io.greenlane.platform.address.PlatformPorts;
import java.util.List;

/**
 * How the platform of one data folder is.
 *
 * @param supervisor the process that keeps the others running
 * @param ports where it is reached
 */
public record PlatformState(RecordedProcess supervisor, PlatformPorts ports, List<ProcessState> processes) {

    public PlatformState {
        processes = List.copyOf(processes);
    }

    public boolean supervised() {
        return supervisor.running().isPresent();
    }

    public boolean allUp() {
        return !processes.isEmpty() && processes.stream().allMatch(ProcessState::isUp);
    }
}
