package io.greenlane.chassis.messaging;

import io.greenlane.chassis.identifier.Identifiers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Outbox, relay, inbox and subscriptions for every service that has a database and Kafka. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "io.greenlane.chassis.ChassisAutoConfiguration"
        })
@ConditionalOnClass({JdbcTemplate.class, ConsumerFactory.class})
@EnableConfigurationProperties({MessagingProperties.class, KafkaProperties.class})
public class MessagingAutoConfiguration {

    @Bean
    CausalTrace causalTrace() {
        return new CausalTrace();
    }

    @Bean
    RelayWake relayWake() {
        return new RelayWake();
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, Identifiers identifiers, InstantSource clock, CausalTrace trace, RelayWake wake) {
        return new Outbox(jdbc, EventJson.mapper(), identifiers, clock, trace, wake::signal);
    }

    @Bean
    RelayLeadership relayLeadership(
            @Value("${spring.application.name}") String service,
            DataSource database,
            JdbcTemplate jdbc,
            KafkaProperties kafka,
            RelayWake wake,
            MessagingProperties properties,
            InstantSource clock,
            MeterRegistry meters) {
        Supplier<Producer<String, byte[]>> producers = () -> {
            var settings = kafka.buildProducerProperties();
            settings.putAll(OutboxRelay.producerSettings());
            settings.put("client.id", service + ".relay");
            return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        };
        return new RelayLeadership(
                database,
                () -> new OutboxRelay("/" + service, jdbc, producers, wake, properties.pace(), clock, meters),
                wake);
    }

    @Bean
    Backlog messageBacklog(JdbcTemplate jdbc, MeterRegistry meters) {
        return new Backlog(jdbc, meters);
    }

    /** Of the hundreds of figures of a Kafka consumer, those that tell its lag and its pace. */
    @Bean
    MeterFilter fewKafkaFigures() {
        return MeterFilter.deny(meter -> meter.getName().startsWith("kafka.consumer.")
                && !meter.getName().startsWith("kafka.consumer.fetch.manager.records."));
    }

    @Bean
    DeadLetterCount deadLetterCount(
            @Value("${spring.application.name}") String service,
            JdbcTemplate jdbc,
            Outbox outbox,
            InstantSource clock) {
        return new DeadLetterCount(service, jdbc, outbox, clock);
    }

    @Bean
    DeadLetterStore deadLetterStore(
            @Value("${spring.application.name}") String service,
            JdbcTemplate jdbc,
            Outbox outbox,
            Identifiers identifiers,
            InstantSource clock,
            DeadLetterCount count) {
        return new DeadLetterStore(service, jdbc, outbox, identifiers, clock, count);
    }

    @Bean
    Redelivery redelivery(ObjectProvider<EventSubscription<?>> subscriptions) {
        return new Redelivery(subscriptions.orderedStream().toList(), EventJson.mapper());
    }

    @Bean
    TopicSetup topicSetup(KafkaProperties kafka, MessagingProperties properties) {
        return new TopicSetup(kafka.buildAdminProperties(), properties);
    }

    @Bean
    SubscriptionContainers subscriptionContainers(
            @Value("${spring.application.name}") String service,
            ObjectProvider<EventSubscription<?>> subscriptions,
            KafkaProperties kafka,
            SubscriptionListeners listeners,
            MessagingProperties properties,
            MeterRegistry meters) {
        var settings = kafka.buildConsumerProperties();
        var consumers = new DefaultKafkaConsumerFactory<String, byte[]>(
                settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumers.addListener(new MicrometerConsumerListener<>(meters));
        List<EventSubscription<?>> all = subscriptions.orderedStream().toList();
        return new SubscriptionContainers(service, all, consumers, listeners::of, properties::paceOf);
    }

    @Bean
    SubscriptionListeners subscriptionListeners(
            JdbcTemplate jdbc,
            DeadLetterStore deadLetters,
            PlatformTransactionManager transactions,
            CausalTrace trace,
            MeterRegistry meters) {
        return new SubscriptionListeners(
                new Inbox(jdbc), deadLetters, new TransactionTemplate(transactions), trace, meters);
    }

    /** Makes a listener for a subscription. */
    record SubscriptionListeners(
            Inbox inbox,
            DeadLetterStore deadLetters,
            TransactionTemplate transaction,
            CausalTrace trace,
            MeterRegistry meters) {

        <T> BatchMessageListener<String, byte[]> of(EventSubscription<T> subscription) {
            var reader = new EventReader<>(subscription, EventJson.mapper());
            return new SubscriptionListener<>(subscription, reader, inbox, deadLetters, transaction, trace, meters);
        }
    }
}
