package io.greenlane.houserules.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL from its Maven artifact, as a child process; runs as root too, in a user namespace. */
final class EmbeddedPostgresServer implements Server {

    private final int port = Ports.oneFree();
    // Below the library's own folder, where its next start finds and ends what a killed JVM left running.
    private final Path data = Path.of(
            System.getProperty("java.io.tmpdir"),
            "embedded-pg",
            UUID.randomUUID().toString());
    private @Nullable EmbeddedPostgres running;

    EmbeddedPostgresServer() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove, "remove-postgres"));
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public synchronized void start() {
        try {
            running = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("wal_level", "logical")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL does not start", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            try {
                running.close();
                running = null;
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL does not stop", e);
            }
        }
    }

    private void remove() {
        stop();
        FileSystemUtils.deleteRecursively(data.toFile());
    }
}
