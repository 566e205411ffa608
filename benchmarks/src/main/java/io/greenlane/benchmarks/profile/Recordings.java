package io.greenlane.benchmarks.profile;

import io.greenlane.benchmarks.machine.Jcmd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Flight recordings of several JVMs over the same time. */
final class Recordings {

    private static final String NAME = "name=bench";

    private final SortedMap<String, Long> pids;
    private final Path folder;

    private Recordings(SortedMap<String, Long> pids, Path folder) {
        this.pids = pids;
        this.folder = folder;
    }

    /** @param pids of the JVMs by what they are */
    static Recordings start(SortedMap<String, Long> pids, Path folder) throws IOException, InterruptedException {
        for (long pid : pids.values()) {
            Jcmd.ask(pid, "JFR.configure", "stackdepth=256");
            Jcmd.ask(
                    pid,
                    "JFR.start",
                    NAME,
                    "settings=none",
                    "+" + JavaProfile.CPU_SAMPLE + "#enabled=true",
                    "+" + JavaProfile.CPU_SAMPLE + "#throttle=5ms",
                    "+" + JavaProfile.ALLOCATION_SAMPLE + "#enabled=true",
                    "+" + JavaProfile.ALLOCATION_SAMPLE + "#throttle=100/s");
        }
        return new Recordings(pids, folder);
    }

    /** Ends them. */
    SortedMap<String, Path> stop() throws IOException, InterruptedException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (var one : pids.entrySet()) {
            Path file = folder.resolve(one.getKey() + ".jfr");
            Jcmd.ask(one.getValue(), "JFR.stop", NAME, "filename=" + file);
            files.put(one.getKey(), file);
        }
        return files;
    }
}
