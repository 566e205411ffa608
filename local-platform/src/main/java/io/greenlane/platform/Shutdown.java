package io.greenlane.platform;

import io.greenlane.platform.folder.DataFolder;
import io.greenlane.platform.refusal.PlatformRefusal;
import io.greenlane.platform.supervision.Leftovers;
import io.greenlane.platform.supervision.PlatformState;
import io.greenlane.platform.supervision.StateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Ends the platform of a data folder from another process. */
public final class Shutdown {

    private static final Duration GRACE = Duration.ofSeconds(90);
    private static final int ATTEMPTS = 3;

    private Shutdown() {}

    /**
     * Asks the supervisor to end, and ends what is left.
     *
     * @return whether anything was running
     */
    public static boolean of(Path data) throws InterruptedException {
        if (Files.notExists(data)) {
            return false;
        }
        boolean anything = false;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<DataFolder> taken = DataFolder.take(data);
            if (taken.isPresent()) {
                try (DataFolder folder = taken.get()) {
                    return endLeftovers(folder.path()) || anything;
                }
            }
            anything = true;
            Optional<ProcessHandle> supervisor = DataFolder.holder(data);
            if (supervisor.isPresent()) {
                supervisor.get().destroy();
                Leftovers.awaitEnd(supervisor.get(), GRACE);
            }
        }
        throw new PlatformRefusal("The supervisor on " + data + " does not let go of the data folder.");
    }

    private static boolean endLeftovers(Path data) throws InterruptedException {
        StateFile file = new StateFile(DataFolder.stateFile(data));
        Optional<PlatformState> state = file.read();
        if (state.isEmpty()) {
            return false;
        }
        int ended = Leftovers.end(state.get());
        try {
            file.delete();
        } catch (IOException harmless) {
            // The processes it names have ended, which whoever reads it finds out.
        }
        return ended > 0;
    }
}
