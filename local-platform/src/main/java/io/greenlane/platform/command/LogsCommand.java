package io.greenlane.platform.command;

import io.greenlane.platform.folder.DataFolder;
import io.greenlane.platform.refusal.PlatformRefusal;
import io.greenlane.platform.supervision.ProcessLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a process prints. */
@Command(name = "logs", description = "Show the last lines that a process has printed.")
final class LogsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private static final int MOST_AT_ONCE = 1 << 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @Parameters(
            paramLabel = "SERVICE",
            description = "postgres, kafka, gateway, identity, declaration, risk-scoring, compliance-history,"
                    + " inspection or supervisor")
    private String service = "";

    @Option(names = "-f", description = "Go on showing what is printed, until Ctrl-C")
    private boolean follow;

    @Option(names = "-n", paramLabel = "LINES", defaultValue = "100", description = "How many lines. Default: 100")
    private int lines;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        Path file = file();
        long end = Files.size(file);
        new ProcessLog(file).lastLines(lines).forEach(out()::println);
        if (follow) {
            follow(file, end);
        }
        return 0;
    }

    private Path file() throws IOException {
        Path logs = DataFolder.logs(data.path());
        for (String name : List.of(service, service + "-service")) {
            Path file = logs.resolve(name + ".log");
            if (logs.equals(file.getParent()) && Files.exists(file)) {
                return file;
            }
        }
        throw new PlatformRefusal("There is no log of '" + service + "' in " + logs + "; there are: " + known(logs));
    }

    private static String known(Path logs) throws IOException {
        if (Files.notExists(logs)) {
            return "none.";
        }
        try (Stream<Path> files = Files.list(logs)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.replaceFirst("\\.log$", ""))
                    .sorted()
                    .toList();
            return names.isEmpty() ? "none." : String.join(", ", names) + ".";
        }
    }

    /** Opened anew at each look: a full log is moved aside when its process is started again. */
    private void follow(Path file, long from) throws IOException {
        long position = from;
        while (!Thread.currentThread().isInterrupted()) {
            if (Files.exists(file)) {
                position = copyFrom(file, Files.size(file) < position ? 0 : position);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private long copyFrom(Path file, long position) throws IOException {
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            byte[] fresh = new byte[(int) Math.min(MOST_AT_ONCE, reader.length() - position)];
            reader.seek(position);
            reader.readFully(fresh);
            int whole = lastLineEnd(fresh);
            out().write(new String(fresh, 0, whole, StandardCharsets.UTF_8));
            out().flush();
            return position + whole;
        }
    }

    /** Half a line waits for its other half, unless it fills all there is. */
    private static int lastLineEnd(byte[] text) {
        for (int i = text.length; i > 0; i--) {
            if (text[i - 1] == '\n') {
                return i;
            }
        }
        return text.length == MOST_AT_ONCE ? text.length : 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
