package io.greenlane.platform.command;

import io.greenlane.platform.folder.DataFolder;
import io.greenlane.platform.refusal.PlatformRefusal;
import io.greenlane.platform.supervision.ProcessLog;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a process prints. */
@Command(name = "logs", description = "Show the last lines that a process has printed.")
final class LogsCommand implements Callable<Integer> {

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
    public Integer call() throws IOException, InterruptedException {
        Path file = file();
        long end = Files.size(file);
        new ProcessLog(file).lastLines(lines).forEach(System.out::println);
        if (follow) {
            follow(file, end, System.out);
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

    private static void follow(Path file, long from, PrintStream out) throws IOException, InterruptedException {
        long position = from;
        byte[] buffer = new byte[1 << 16];
        while (true) {
            // Opened anew each time: a full log is moved aside when its process is started again.
            if (Files.exists(file)) {
                try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
                    position = Math.min(position, reader.length()) == reader.length() && reader.length() < position
                            ? 0
                            : position;
                    reader.seek(position);
                    for (int read = reader.read(buffer); read > 0; read = reader.read(buffer)) {
                        out.write(buffer, 0, read);
                        position += read;
                    }
                }
                out.flush();
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
