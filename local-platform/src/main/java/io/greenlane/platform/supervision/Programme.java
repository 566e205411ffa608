package io.greenlane.platform.supervision;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/** A server that the platform runs as a process of its own. */
public interface Programme {

    String name();

    /** The port it answers at. */
    int port();

    /** The names of those that must be up before this one is started for the first time. */
    Set<String> needs();

    /**
     * Makes ready whatever the process needs on disk and says how to run it. Called before every start, so it does
     * nothing that was done before.
     *
     * @param progress is told in a few words what takes long
     */
    Launch prepare(Consumer<String> progress) throws IOException, InterruptedException;

    /** Whether it answers, now; called again and again, by one thread. */
    boolean answers();

    /** How it is asked to end in good order. */
    default StopSignal stopSignal() {
        return StopSignal.TERM;
    }
}
