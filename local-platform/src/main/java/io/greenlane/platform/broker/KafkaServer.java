package io.greenlane.platform.broker;

import io.greenlane.platform.address.PlatformPorts;
import io.greenlane.platform.supervision.Launch;
import io.greenlane.platform.supervision.Programme;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;

/** The Kafka broker as a programme of the platform: keeps its data in the data folder, answers this machine alone. */
public final class KafkaServer implements Programme, AutoCloseable {

    private static final int PATIENCE_MILLIS = 3_000;

    private final Path data;
    private final PlatformPorts ports;
    private final List<String> java;
    private final String classPath;
    private final BrokerAccounts accounts;
    private @Nullable Admin probe;
    private boolean accountsEntered;

    /**
     * @param accounts the systems that are not ours, each with its password
     * @param java the Java program and its options
     * @param classPath where {@link KafkaBroker} and its libraries are
     */
    public KafkaServer(
            Path dataFolder,
            PlatformPorts ports,
            Map<BrokerAccount, String> accounts,
            List<String> java,
            String classPath) {
        this.data = dataFolder.resolve("kafka");
        this.ports = ports;
        this.accounts = new BrokerAccounts(accounts, PATIENCE_MILLIS);
        this.java = java;
        this.classPath = classPath;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return ports.of(name());
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Launch prepare(Consumer<String> progress) {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(
                "-Dgreenlane.log.level=INFO",
                "-Dgreenlane.kafka.log.level=INFO",
                "-cp",
                classPath,
                KafkaBroker.class.getName(),
                data.toString(),
                "" + port(),
                "" + ports.kafkaController(),
                "" + ports.kafkaOutside()));
        return new Launch(command, Map.of(), data.toString());
    }

    /**
     * Asks for the brokers of the cluster; the one there is must be among them. It is up when it knows its accounts, which
     * it keeps in its own books once they were entered.
     */
    @Override
    public boolean answers() {
        if (!listens()) {
            return false;
        }
        try {
            DescribeClusterOptions soon = new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS);
            boolean up = !probe().describeCluster(soon)
                    .nodes()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
            if (up && !accountsEntered) {
                accounts.enter(probe());
                accountsEntered = true;
            }
            return up;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (probe != null) {
            probe.close(Duration.ZERO);
            probe = null;
        }
    }

    private Admin probe() {
        if (probe == null) {
            probe = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port(),
                    AdminClientConfig.CLIENT_ID_CONFIG, "greenlane-supervisor",
                    AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "250"));
        }
        return probe;
    }

    /** Spares the client its growing pauses between attempts while nothing listens yet. */
    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port()), PATIENCE_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
