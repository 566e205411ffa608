package io.greenlane.platform.application;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java that runs the servers, with the options they have in common.
 *
 * @param executable the JDK 25 this process runs on
 * @param heap the largest heap, as {@code -Xmx} takes it
 * @param mark put into every command line, so that the processes of this data folder can be told from others
 * @param lasting whether the classes that were loaded are written down for the next start
 * @param more options after all these
 */
public record JavaProgram(Path executable, String heap, String mark, boolean lasting, List<String> more) {

    /**
     * Without the optimising compiler a start takes little more than half the processor time, and a platform that has just
     * been started answers at once. Who measures it or keeps it under load overrides that.
     */
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** The Java that runs this process. */
    public static JavaProgram ofThisProcess(String heap, String mark, boolean lasting, List<String> more) {
        return new JavaProgram(Path.of(System.getProperty("java.home"), "bin", "java"), heap, mark, lasting, more);
    }

    /**
     * The beginning of a command line; what is to be run comes after it.
     *
     * @param archive where the JVM writes down, when it ends, the classes it has loaded, to start with them the next time;
     *     it finds out itself whether the file fits, and makes it anew if not
     */
    public List<String> command(Path archive) {
        List<String> command = new ArrayList<>(List.of(executable.toString(), mark, "-Xmx" + heap));
        command.addAll(OPTIONS);
        if (lasting) {
            command.addAll(List.of(
                    "-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile=" + archive,
                    "-Xlog:cds=off",
                    "-Xlog:cds+dynamic=off"));
        }
        command.addAll(more);
        return command;
    }
}
