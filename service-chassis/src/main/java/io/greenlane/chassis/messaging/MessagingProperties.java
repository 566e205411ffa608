package io.greenlane.chassis.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code greenlane.messaging}: the topics a service publishes to or reads from.
 *
 * @param partitions per topic, when this service is the first to need it
 * @param replicas per partition; 1 on a single machine, 3 in a cluster
 * @param topics every topic published to or read
 * @param pace how far apart two flights of the relay, or two batches of a subscription, begin while there is traffic;
 *     what comes after a quiet moment does not wait
 * @param leisure the same for subscriptions for whose effect nobody waits
 */
@ConfigurationProperties("greenlane.messaging")
public record MessagingProperties(
        @DefaultValue("4") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue List<Topic> topics,
        @DefaultValue("10ms") Duration pace,
        @DefaultValue("100ms") Duration leisure) {

    /**
     * One topic.
     *
     * @param compacted keeps the last event per key for ever instead of all events for a week
     * @param read whether this service reads it, and so needs {@code <name>.dlt} for what it cannot handle
     */
    public record Topic(
            String name,
            @DefaultValue("false") boolean compacted,
            @DefaultValue("false") boolean read) {}

    Duration paceOf(EventSubscription<?> subscription) {
        return subscription.urgent() ? pace : leisure;
    }

    List<NewTopic> wanted() {
        List<NewTopic> wanted = new ArrayList<>();
        // Every service writes these two; no service has to say so.
        wanted.add(TopicSetup.topic("audit-records", partitions, replicas, false));
        wanted.add(TopicSetup.topic(DeadLettersCounted.TOPIC, partitions, replicas, true));
        for (Topic topic : topics) {
            wanted.add(TopicSetup.topic(topic.name, partitions, replicas, topic.compacted));
            if (topic.read) {
                wanted.add(TopicSetup.topic(topic.name + ".dlt", 1, replicas, false));
            }
        }
        return wanted;
    }
}
