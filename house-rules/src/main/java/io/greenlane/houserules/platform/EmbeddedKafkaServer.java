package io.greenlane.houserules.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A KRaft broker with its controller inside this JVM. */
final class EmbeddedKafkaServer implements Server {

    private static final String ONE_MEBIBYTE = String.valueOf(1 << 20);

    private final int port;
    private final int controllerPort;
    private final Path data;
    private @Nullable KafkaRaftServer running;

    EmbeddedKafkaServer() {
        int[] ports = Ports.twoFree();
        port = ports[0];
        controllerPort = ports[1];
        data = format();
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove, "remove-kafka"));
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public synchronized void start() {
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties()), Time.SYSTEM);
        server.startup();
        running = server;
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
            running = null;
        }
    }

    private void remove() {
        stop();
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    private static Path format() {
        try {
            Path folder = Files.createTempDirectory("greenlane-kafka-");
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toString())
                    .addDirectory(folder.toString())
                    .setUnstableFeatureVersionsEnabled(false)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for the embedded Kafka", e);
            // The formatter declares Exception, for nothing a caller could tell apart.
        } catch (Exception e) {
            throw new IllegalStateException("The embedded Kafka's folder can't be formatted", e);
        }
    }

    private Properties properties() {
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("inter.broker.listener.name", "PLAINTEXT");
        p.setProperty("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        p.setProperty("log.dirs", data.toString());
        p.setProperty("auto.create.topics.enable", "false");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("offsets.topic.num.partitions", "1");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("transaction.state.log.num.partitions", "1");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.num.partitions", "1");
        // The broker shares a test's small heap and two cores; its defaults are made for a machine of its own.
        p.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(2 << 20));
        p.setProperty("log.cleaner.io.buffer.size", ONE_MEBIBYTE);
        p.setProperty("log.segment.bytes", String.valueOf(16 << 20));
        p.setProperty("log.index.size.max.bytes", ONE_MEBIBYTE);
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "2");
        p.setProperty("background.threads", "2");
        return p;
    }
}
