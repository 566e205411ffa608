package io.greenlane.benchmarks.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK's tool that asks a running JVM something or tells it to do something. */
public final class Jcmd {

    private Jcmd() {}

    /**
     * Waits until the JVM has done it.
     *
     * @return what it said
     * @throws IOException when it did not do it, with what it said
     */
    public static String ask(long pid, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + pid));
        line.addAll(List.of(command));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("jcmd " + pid + " " + String.join(" ", command) + ": " + said.strip());
            }
            return said;
        } finally {
            process.destroy();
        }
    }
}
