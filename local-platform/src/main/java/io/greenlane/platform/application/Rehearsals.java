package io.greenlane.platform.application;

import io.greenlane.platform.postgres.PostgresServer;
import io.greenlane.platform.supervision.Launch;
import io.greenlane.platform.supervision.ProcessLog;
import io.greenlane.platform.supervision.Spawner;
import io.greenlane.platform.supervision.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a missing start-up cache: the service is started once on an empty database and ends by itself before it would
 * begin to serve, and the JVM writes down what that start needed. Whatever goes wrong here only costs a slower start.
 */
final class Rehearsals {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);

    private static final int MINUTES = 5;

    /** A rehearsal takes a heap for the service and a second one for the JVM that writes the cache. */
    private final Semaphore stages = new Semaphore(2);

    private final PostgresServer postgres;
    private final Spawner spawner = Spawner.onThisSystem();
    private final ProcessLog log;

    /** @param log takes what the rehearsed services print */
    Rehearsals(PostgresServer postgres, ProcessLog log) {
        this.postgres = postgres;
        this.log = log;
    }

    /** Returns when the cache is there, or cannot be made. */
    void rehearse(BootService service, StartupCache cache) throws InterruptedException {
        stages.acquire();
        try {
            onEmptyDatabase(service, cache);
        } catch (IOException | SQLException failed) {
            LOG.info("{} keeps its slower start: {}", service.name(), failed.getMessage());
        } finally {
            stages.release();
        }
    }

    private void onEmptyDatabase(BootService service, StartupCache cache)
            throws IOException, SQLException, InterruptedException {
        if (!service.hasDatabase()) {
            run(service, cache, Map.of(ServiceEnvironment.PORT, "0"));
            return;
        }
        try (PostgresServer.LentDatabase database = postgres.lendDatabase(service.databaseUser())) {
            run(service, cache, Map.of(ServiceEnvironment.PORT, "0", ServiceEnvironment.DATABASE_URL, database.url()));
        }
    }

    private void run(BootService service, StartupCache cache, Map<String, String> changed)
            throws IOException, InterruptedException {
        Path output = cache.half();
        Launch rehearsal = service.rehearsal(output, changed);
        Process process = spawner.start(rehearsal, StopSignal.TERM, log.file());
        try {
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            if (!ended || process.exitValue() != 0 || Files.notExists(output)) {
                cache.giveUp();
                throw new IOException("its rehearsal wrote no start-up cache, see " + log.file());
            }
            cache.complete();
        } finally {
            // The JVM writes the cache in a child of its own.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            cache.clear();
        }
    }
}
