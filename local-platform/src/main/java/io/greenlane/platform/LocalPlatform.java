package io.greenlane.platform;

import io.greenlane.platform.address.Addresses;
import io.greenlane.platform.address.PlatformPorts;
import io.greenlane.platform.application.BootService;
import io.greenlane.platform.application.GreenlaneServices;
import io.greenlane.platform.application.JavaProgram;
import io.greenlane.platform.broker.KafkaServer;
import io.greenlane.platform.folder.DataFolder;
import io.greenlane.platform.folder.Secrets;
import io.greenlane.platform.postgres.PostgresServer;
import io.greenlane.platform.refusal.PlatformRefusal;
import io.greenlane.platform.supervision.Leftovers;
import io.greenlane.platform.supervision.PlatformState;
import io.greenlane.platform.supervision.Programme;
import io.greenlane.platform.supervision.StateFile;
import io.greenlane.platform.supervision.Supervisor;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** All of Greenlane as processes of this machine, supervised by this JVM: by the command line's, or by a test's. */
public final class LocalPlatform implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PlatformSettings settings;
    private final DataFolder folder;
    private final StateFile stateFile;
    private final KafkaServer kafka;
    private final PostgresServer postgres;
    private final Supervisor supervisor;
    private boolean closed;

    private LocalPlatform(PlatformSettings settings, DataFolder folder) {
        this.settings = settings;
        this.folder = folder;
        Path data = folder.path();
        Path cache = cache(settings.home(), data);
        Secrets secrets = Secrets.of(data);
        PlatformPorts ports = settings.ports();
        JavaProgram java = JavaProgram.ofThisProcess(
                settings.heap(),
                "-Dgreenlane.data=" + data,
                settings.lasting(),
                settings.tuning().java());
        this.stateFile = new StateFile(DataFolder.stateFile(data));
        this.postgres = new PostgresServer(
                data, cache, ports.of("postgres"), secrets, settings.tuning().postgres());
        this.kafka = new KafkaServer(
                data,
                ports,
                OutsideAccounts.of(secrets),
                java.command(cache.resolve("kafka.jsa")),
                classPath(settings.home()));
        List<BootService> services = GreenlaneServices.of(settings, cache, postgres, secrets, java);
        List<Programme> programmes = new ArrayList<>(List.of(postgres, kafka));
        programmes.addAll(services);
        this.supervisor = Supervisor.start(programmes, ports, stateFile, DataFolder.logs(data), InstantSource.system());
    }

    /**
     * Starts everything and returns at once. Processes that an earlier supervisor of the folder left behind are ended
     * first.
     *
     * @return empty if the data folder belongs to a platform that runs
     * @throws PlatformRefusal when something is in the way
     */
    public static Optional<LocalPlatform> start(PlatformSettings settings) throws InterruptedException {
        Optional<DataFolder> taken = DataFolder.take(settings.data());
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        DataFolder folder = taken.get();
        try {
            folder.refuseIfFull();
            Optional<PlatformState> left = new StateFile(DataFolder.stateFile(settings.data())).read();
            if (left.isPresent()) {
                Leftovers.end(left.get());
            }
            settings.ports().refuseIfTaken();
            return Optional.of(new LocalPlatform(settings, folder));
        } catch (PlatformRefusal | InterruptedException refused) {
            folder.close();
            throw refused;
        }
    }

    /**
     * Waits until every process answers.
     *
     * @throws PlatformRefusal when one does not start
     */
    public void awaitAllUp() throws InterruptedException {
        supervisor.awaitAllUp(PATIENCE);
    }

    /** Kills one process as a fault would; the supervisor starts it again. */
    public void kill(String process) {
        supervisor.kill(process);
    }

    /**
     * Waits until a process answers and has been started again at least so often.
     *
     * @return whether it did so in time
     */
    public boolean awaitUp(String process, int restarts, Duration patience) throws InterruptedException {
        return supervisor.awaitUp(process, restarts, patience);
    }

    public PlatformState state() {
        return supervisor.state();
    }

    public PlatformSettings settings() {
        return settings;
    }

    /** The platform as its users see it: addresses, tokens, ports. */
    public RunningPlatform asUser() {
        return new RunningPlatform(settings.data(), Addresses.of(settings.ports()));
    }

    /** Ends every process and lets the data folder go; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        supervisor.close();
        kafka.close();
        try {
            stateFile.delete();
        } catch (IOException harmless) {
            // The processes it names have ended, which whoever reads it finds out.
        }
        folder.close();
    }

    /** Extracted jars and the like are kept with the build, for all data folders, where this user may write there. */
    private static Path cache(Path home, Path data) {
        Path ofTheBuild = home.resolve("local-platform/target/cache");
        try {
            Files.createDirectories(ofTheBuild);
            if (Files.isWritable(ofTheBuild)) {
                return ofTheBuild;
            }
        } catch (IOException notOurs) {
            // The data folder will do.
        }
        return data.resolve("cache");
    }

    private static String classPath(Path home) {
        Path target = home.resolve("local-platform/target");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "local-platform-*.jar")) {
            Iterator<Path> found = jars.iterator();
            if (found.hasNext()) {
                return found.next() + ":" + target.resolve("lib") + "/*";
            }
        } catch (IOException notBuilt) {
            // Said below.
        }
        throw new PlatformRefusal("local-platform is not built: there is no jar in " + target + ".");
    }
}
