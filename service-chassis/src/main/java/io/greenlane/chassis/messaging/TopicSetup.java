package io.greenlane.chassis.messaging;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.backoff.ExponentialBackOff;

/** Creates the topics this service needs where they are missing, as soon as Kafka answers; never holds up a start. */
final class TopicSetup implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicSetup.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Map<String, Object> adminSettings;
    private final MessagingProperties properties;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread setup;

    TopicSetup(Map<String, Object> adminSettings, MessagingProperties properties) {
        this.adminSettings = adminSettings;
        this.properties = properties;
    }

    @Override
    public void start() {
        setup = Thread.ofVirtual().name("topic-setup").start(this::create);
    }

    @Override
    public void stop() {
        stopping.countDown();
        Thread running = setup;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return setup != null && setup.isAlive();
    }

    @Override
    public int getPhase() {
        return RelayLeadership.PHASE - 1;
    }

    private void create() {
        // A refusal, such as of too many replicas while brokers are still starting, comes back within milliseconds.
        var pause = new ExponentialBackOff(SHORTEST_PAUSE.toMillis(), 2).start();
        try (Admin admin = Admin.create(adminSettings)) {
            do {
                try {
                    createMissing(admin);
                    return;
                } catch (ExecutionException | TimeoutException | KafkaException unavailable) {
                    log.warn("Kafka does not answer yet; topics are created later: {}", unavailable.toString());
                }
            } while (!stopping.await(Math.min(pause.nextBackOff(), LONGEST_PAUSE.toMillis()), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void createMissing(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> existing = admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        List<NewTopic> missing = properties.wanted().stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        for (var creation : admin.createTopics(new HashSet<>(missing)).values().entrySet()) {
            try {
                creation.getValue().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                log.info("Created topic {}", creation.getKey());
            } catch (ExecutionException failed) {
                // Another service wanted the same topic at the same moment.
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw failed;
                }
            }
        }
    }

    /** The topic as Kafka's admin API wants it. */
    static NewTopic topic(String name, int partitions, short replicas, boolean compacted) {
        String policy = compacted ? "compact" : "delete";
        return new NewTopic(name, Optional.of(partitions), Optional.of(replicas))
                .configs(Map.of("cleanup.policy", policy, "max.message.bytes", "4194304"));
    }
}
