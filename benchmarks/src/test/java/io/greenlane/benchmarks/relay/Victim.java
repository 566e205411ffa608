package io.greenlane.benchmarks.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.platform.RealKafka;
import io.greenlane.houserules.platform.RealPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A {@link KilledService} in a JVM of its own. */
final class Victim implements AutoCloseable {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final String name;
    private final Process process;
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    private Victim(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    static Victim start(String name, String topic, RealPostgres.Database database) {
        try {
            Path log = Files.createDirectories(Path.of("target")).resolve("killed-" + name + ".log");
            Process process = new ProcessBuilder(
                            JAVA.toString(),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledService.class.getName(),
                            "--spring.config.name=relay",
                            "--spring.flyway.locations=classpath:db/relay,classpath:db/crash",
                            "--GREENLANE_DB_URL=" + database.jdbcUrl(),
                            "--GREENLANE_DB_USER=" + database.user(),
                            "--GREENLANE_DB_PASSWORD=" + database.password(),
                            "--GREENLANE_KAFKA=" + RealKafka.bootstrapServers(),
                            "--topic=" + topic,
                            "--walker=" + name)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Victim victim = new Victim(name, process);
            Thread.ofVirtual().start(() -> victim.listen(log));
            return victim;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void listen(Path log) {
        process.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {
            switch (line) {
                case KilledService.WRITING -> writing.countDown();
                case KilledService.FINISHED -> finished.countDown();
                default -> append(log, line);
            }
        });
    }

    private static void append(Path log, String line) {
        try {
            Files.writeString(log, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    void awaitWriting() throws InterruptedException {
        awaitWord(writing, KilledService.WRITING);
    }

    /** Lets it write no more and waits for its last commit. */
    void finish() throws IOException, InterruptedException {
        process.getOutputStream().write((KilledService.FINISH + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        awaitWord(finished, KilledService.FINISHED);
    }

    private void awaitWord(CountDownLatch latch, String word) throws InterruptedException {
        assertThat(latch.await(90, TimeUnit.SECONDS))
                .as("%s says '%s', see target/killed-%s.log", name, word, name)
                .isTrue();
    }

    /** Kills the process with SIGKILL after a while, wherever it is then. */
    void killAfter(Duration life) throws InterruptedException {
        boolean endedByItself = process.waitFor(life.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(endedByItself).as("%s ended by itself", name).isFalse();
        close();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
