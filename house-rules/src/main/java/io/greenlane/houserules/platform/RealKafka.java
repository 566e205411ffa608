package io.greenlane.houserules.platform;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** One real Kafka broker for all tests of this JVM, started when first asked for; it makes no topic by itself. */
public final class RealKafka {

    private static @Nullable Server server;

    private RealKafka() {}

    /** The broker's address, the same over every outage. */
    public static String bootstrapServers() {
        return server().address();
    }

    /** Takes the broker down until the outage is closed; topics, offsets and address stay. */
    public static Outage outage() {
        stop();
        return RealKafka::start;
    }

    /** Takes the broker down; {@link #start} brings it back. */
    public static void stop() {
        server().stop();
    }

    /** Brings the broker back after {@link #stop} and waits until it answers. */
    public static void start() {
        server().start();
        awaitAnswer();
    }

    private static synchronized Server server() {
        if (server == null) {
            Server first = Docker.answers() ? new KafkaInContainer() : new EmbeddedKafkaServer();
            first.start();
            server = first;
        }
        return server;
    }

    private static void awaitAnswer() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            Awaitility.await("Kafka answers")
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(ExecutionException.class)
                    .until(() -> !admin.describeCluster().nodes().get().isEmpty());
        }
    }
}
