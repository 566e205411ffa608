package io.greenlane.platform.postgres;

import io.greenlane.platform.folder.FileTree;
import io.greenlane.platform.folder.Secrets;
import io.greenlane.platform.refusal.PlatformRefusal;
import io.greenlane.platform.supervision.Launch;
import io.greenlane.platform.supervision.Programme;
import io.greenlane.platform.supervision.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server that keeps its data in the data folder and answers this machine alone. */
public final class PostgresServer implements Programme {

    private static final String SUPERUSER = "postgres";

    /** Sized for a small box that runs everything else as well; nothing here trades durability for speed. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("wal_level", "logical"),
            Map.entry("max_slot_wal_keep_size", "1GB"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("max_wal_size", "2GB"),
            // The first change of a page after a checkpoint writes the whole page to the log: fewer checkpoints, less
            // log.
            Map.entry("checkpoint_timeout", "30min"),
            // A new database has no statistics, and plans made without any are kept until it has; emptied tables want
            // vacuum.
            Map.entry("autovacuum_naptime", "15s"),
            Map.entry("max_connections", "120"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_checkpoints", "off"));

    private final Path data;
    private final PostgresBinaries binaries;
    private final int port;
    private final Secrets secrets;
    private final Map<String, String> settings;
    private @Nullable Connection probe;

    /**
     * @param dataFolder the platform's data folder
     * @param cache where the programs are unpacked
     * @param changed settings in place of those it has anyway
     */
    public PostgresServer(Path dataFolder, Path cache, int port, Secrets secrets, Map<String, String> changed) {
        this.data = dataFolder.resolve("postgres");
        this.binaries = new PostgresBinaries(cache);
        this.port = port;
        this.secrets = secrets;
        this.settings = new TreeMap<>(SETTINGS);
        this.settings.putAll(changed);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public StopSignal stopSignal() {
        return StopSignal.INT;
    }

    @Override
    public Launch prepare(Consumer<String> progress) throws IOException, InterruptedException {
        progress.accept("unpacking");
        Path programs = binaries.unpacked().resolve("bin");
        if (Files.notExists(data)) {
            progress.accept("making an empty database");
            initialise(programs);
        }
        forgetRecycledId();
        List<String> command = new ArrayList<>(
                List.of(programs.resolve("postgres").toString(), "-D", data.toString(), "-p", "" + port));
        settings.forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
        return new Launch(unprivileged(), command, Map.of("LC_ALL", "C"), data.toString());
    }

    @Override
    public boolean answers() {
        try {
            if (probe == null) {
                Connection fresh = connect();
                Databases.ensure(fresh, secrets);
                probe = fresh;
            }
            if (probe.isValid(2)) {
                return true;
            }
        } catch (SQLException notYet) {
            // Asked again soon.
        }
        forgetProbe();
        return false;
    }

    /** The address of one of its databases for a JDBC driver. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", secrets.superuserPassword());
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "20");
        login.setProperty("ApplicationName", "greenlane-supervisor");
        return DriverManager.getConnection(url("postgres"), login);
    }

    private void forgetProbe() {
        try {
            if (probe != null) {
                probe.close();
            }
        } catch (SQLException alreadyGone) {
            // Nothing is left to close.
        }
        probe = null;
    }

    /** Made beside its place and moved there when it is whole, so that a crash half-way leaves nothing that looks usable. */
    private void initialise(Path programs) throws IOException, InterruptedException {
        Path half = data.resolveSibling("postgres.new");
        FileTree.delete(half);
        Path password = Files.createTempFile(data.getParent(), "postgres", ".password");
        Path output = Files.createTempFile(data.getParent(), "initdb", ".out");
        try {
            Files.writeString(password, secrets.superuserPassword());
            List<String> command = new ArrayList<>(unprivileged());
            command.addAll(List.of(
                    programs.resolve("initdb").toString(),
                    "--pgdata=" + half,
                    "--username=" + SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            if (run(command, output) != 0) {
                throw new PlatformRefusal(explain(Files.readString(output)));
            }
            Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
            Files.deleteIfExists(output);
        }
    }

    private static int run(List<String> command, Path output) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String explain(String output) {
        if (output.startsWith("unshare:")) {
            return "PostgreSQL refuses to run as root and this system allows no user namespaces; run Greenlane as a"
                    + " normal user.";
        }
        return "PostgreSQL could not make its data folder: "
                + output.lines()
                        .filter(line -> !line.isBlank())
                        .reduce((before, last) -> last)
                        .orElse("it gave no reason");
    }

    /**
     * After a crash and a reboot the id that the last server wrote down may belong to anybody, and PostgreSQL would take
     * that process for a running server. An id that nobody has is left to PostgreSQL, which then also looks for
     * processes of the last server that still end.
     */
    private void forgetRecycledId() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return;
        }
        boolean recycled = Files.readAllLines(file).stream()
                .findFirst()
                .filter(line -> line.strip().matches("\\d+"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                .flatMap(process -> process.info().commandLine())
                .map(line -> !line.contains(data.toString()))
                .orElse(false);
        if (recycled) {
            Files.delete(file);
        }
    }

    /**
     * PostgreSQL refuses to run as root. In a user namespace of its own the process has no user that it knows, root or
     * other, and still owns its files.
     */
    private static List<String> unprivileged() {
        return isRoot() ? List.of("unshare", "-U") : List.of();
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
