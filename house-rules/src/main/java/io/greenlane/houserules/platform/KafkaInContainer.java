package io.greenlane.houserules.platform;

import java.util.List;
import org.testcontainers.kafka.KafkaContainer;

/** A Kafka broker in a container, on a host port chosen beforehand. */
final class KafkaInContainer implements Server {

    private static final int PORT_INSIDE = 9092;

    private final int port = Ports.oneFree();
    private final KafkaContainer container;
    private boolean startedBefore;

    // The container lives as long as the JVM; Testcontainers' reaper removes it afterwards.
    @SuppressWarnings("resource")
    KafkaInContainer() {
        container = new KafkaContainer("apache/kafka:4.2.1")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        container.setPortBindings(List.of(port + ":" + PORT_INSIDE));
    }

    @Override
    public String address() {
        return container.getHost() + ":" + port;
    }

    @Override
    public void start() {
        if (startedBefore) {
            Docker.startAgain(container);
        } else {
            container.start();
            startedBefore = true;
        }
    }

    @Override
    public void stop() {
        Docker.stop(container);
    }
}
