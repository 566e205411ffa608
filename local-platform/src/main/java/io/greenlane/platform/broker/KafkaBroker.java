package io.greenlane.platform.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka broker and its controller in one process, on this machine alone. */
public final class KafkaBroker {

    private static final String CONTROLLER = "CONTROLLER";

    private KafkaBroker() {}

    /**
     * Runs until the process is told to end. Arguments: data folder, the port for our services, the controller's, and the
     * one for systems that are not ours.
     */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        format(data);
        Properties settings = settings(data, args[1], args[2], args[3]);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            server.shutdown();
            server.awaitShutdown();
            ended.countDown();
        }));
        server.startup();
        server.awaitShutdown();
        ended.await();
    }

    /** Gives a new data folder its cluster id; one that has an id keeps it and all that is in it. */
    private static void format(Path data) throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(data.toString())
                .addDirectory(data.toString())
                .setUnstableFeatureVersionsEnabled(false)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
    }

    private static Properties settings(Path data, String port, String controllerPort, String outsidePort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        String doors = "PLAINTEXT://127.0.0.1:" + port + ",OUTSIDE://127.0.0.1:" + outsidePort;
        settings.put("listeners", doors + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", doors);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put(
                "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,OUTSIDE:SASL_PLAINTEXT");
        addRights(settings);
        settings.put("log.dirs", data.toString());
        // A misspelt topic must fail where it is misspelt.
        settings.put("auto.create.topics.enable", "false");
        settings.put("num.partitions", "4");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.coordinator.threads", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        // A broker that was killed may come back only when the controller has forgotten its last life.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("log.cleaner.dedupe.buffer.size", "" + 8 * 1024 * 1024);
        settings.put("log.segment.bytes", "" + 64 * 1024 * 1024);
        return settings;
    }

    /**
     * Whoever comes in from outside shows his account and may do what is written down for it, and nothing that is not.
     * Our services come in by a door of their own, where nobody has a name and everything may be done.
     */
    private static void addRights(Properties settings) {
        settings.put("listener.name.outside.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                "listener.name.outside.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("allow.everyone.if.no.acl.found", "false");
        settings.put("super.users", "User:ANONYMOUS");
    }
}
