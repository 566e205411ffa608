package io.greenlane.chassis.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** One Kafka listener container per subscription, each its own consumer group. */
final class SubscriptionContainers implements SmartLifecycle {

    private static final Duration OFFSETS_EVERY = Duration.ofSeconds(1);

    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();
    private volatile boolean running;

    SubscriptionContainers(
            String service,
            List<EventSubscription<?>> subscriptions,
            ConsumerFactory<String, byte[]> consumers,
            Function<EventSubscription<?>, BatchMessageListener<String, byte[]>> listeners,
            Function<EventSubscription<?>, Duration> paces) {
        for (EventSubscription<?> subscription : subscriptions) {
            var properties = new ContainerProperties(subscription.topic());
            properties.setGroupId(service + "." + subscription.name());
            properties.setMessageListener(listeners.apply(subscription));
            // Whatever a crash delivers again, the inbox knows; so the broker need not hear of each batch, nor be
            // waited for.
            properties.setAckMode(ContainerProperties.AckMode.TIME);
            properties.setAckTime(OFFSETS_EVERY.toMillis());
            properties.setSyncCommits(false);
            properties.setIdleBetweenPolls(paces.apply(subscription).toMillis());
            properties.setMissingTopicsFatal(false);
            var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
            container.setBeanName(subscription.name());
            container.setCommonErrorHandler(new DefaultErrorHandler(outageBackOff()));
            containers.add(container);
        }
    }

    /** Only outages reach the error handler; they are waited for without end. */
    private static ExponentialBackOff outageBackOff() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        return backOff;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
        running = true;
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return RelayLeadership.PHASE + 1;
    }
}
