package io.greenlane.platform.supervision;

import java.io.IOException;

/** The signal by which a process is asked to end. */
public enum StopSignal {
    TERM,
    /** PostgreSQL's fast shutdown; with TERM it would wait until every client has gone. */
    INT;

    void sendTo(ProcessHandle process) {
        if (this == TERM) {
            process.destroy();
            return;
        }
        try {
            // Java itself can send TERM and KILL only.
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noShell) {
            process.destroy();
        }
    }
}
