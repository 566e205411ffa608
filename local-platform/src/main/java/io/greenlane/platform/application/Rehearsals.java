package io.greenlane.platform.application;

import com.sun.management.OperatingSystemMXBean;
import io.greenlane.platform.postgres.PostgresServer;
import io.greenlane.platform.supervision.Launch;
import io.greenlane.platform.supervision.ProcessLog;
import io.greenlane.platform.supervision.Spawner;
import io.greenlane.platform.supervision.StopSignal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes missing start-up caches while the platform is up and the machine has nothing better to do: every service is
 * started once more on an empty database, with the lowest priority, and ends by itself before it would begin to serve.
 * Whatever goes wrong here only costs a slower start.
 */
public final class Rehearsals implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);

    private static final int MINUTES = 5;
    /** Of all processors together. */
    private static final double QUIET_LOAD = 0.25;

    private static final int QUIET_SECONDS = 5;

    private final List<BootService> services;
    private final PostgresServer postgres;
    private final Spawner spawner;
    private final ProcessLog log;

    /** @param log takes what the rehearsed services print */
    public Rehearsals(List<BootService> services, PostgresServer postgres, Spawner spawner, ProcessLog log) {
        this.services = services;
        this.postgres = postgres;
        this.spawner = spawner;
        this.log = log;
    }

    @Override
    public void run() {
        for (BootService service : services) {
            try {
                StartupCache cache = service.startupCache();
                if (cache.isMissing()) {
                    awaitQuiet();
                    rehearse(service, cache);
                    LOG.info("{} will start faster from now on", service.name());
                }
            } catch (IOException | SQLException failed) {
                LOG.info("{} keeps its slower start: {}", service.name(), failed.getMessage());
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private static void awaitQuiet() throws InterruptedException {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        int quiet = 0;
        while (quiet < QUIET_SECONDS) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            if (Thread.interrupted()) {
                throw new InterruptedException("stopping");
            }
            quiet = machine.getCpuLoad() < QUIET_LOAD ? quiet + 1 : 0;
        }
    }

    private void rehearse(BootService service, StartupCache cache)
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
        Launch polite =
                new Launch(List.of("nice", "-n", "19"), rehearsal.command(), rehearsal.environment(), rehearsal.mark());
        Process process = spawner.start(polite, StopSignal.TERM, log.file());
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
