package io.greenlane.chassis.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.houserules.platform.RealKafka;
import io.greenlane.houserules.platform.RealPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the relay does with a batch when Kafka takes only a part of it. */
class OutboxRelayIT {

    private final String topic = "relayed-" + UUID.randomUUID();
    private JdbcTemplate jdbc = new JdbcTemplate();

    /** Runs once, when Kafka has failed a record. */
    private Runnable afterTheFirstFailure = () -> {};

    private OutboxRelay relay = relay();

    @BeforeEach
    void anEmptyOutboxAndATopic() throws Exception {
        RealPostgres.Database database = RealPostgres.database("relay");
        var source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/chassis")
                .schemas("chassis")
                .defaultSchema("chassis")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(source);
        relay = relay();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealKafka.bootstrapServers()))) {
            admin.createTopics(Set.of(TopicSetup.topic(topic, 2, (short) 1, false)))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void endTheRelay() {
        relay.close();
    }

    @Test
    void aBrokerThatComesUpInTheMiddleOfAFlightChangesNothingInTheOrderOfAKey() throws Exception {
        for (int number = 0; number < 6; number++) {
            waiting(topic, number % 2 == 0 ? "even" : "odd", String.valueOf(number));
        }
        RealKafka.stop();
        afterTheFirstFailure = RealKafka::start;

        assertThatThrownBy(relay::relayBatch).isInstanceOf(KafkaException.class);
        assertThat(jdbc.queryForObject("select count(*) from chassis.outbox", Integer.class))
                .isEqualTo(6);
        relay.relayBatch();

        assertThat(bodies("even", 6)).containsExactly("0", "2", "4");
        assertThat(bodies("odd", 6)).containsExactly("1", "3", "5");
        assertThat(jdbc.queryForObject("select count(*) from chassis.outbox", Integer.class))
                .isZero();
    }

    @Test
    void aTopicThatDoesNotExistIsPutAsideAndTheOthersGoOn() throws Exception {
        waiting("nobody-made-this", "key", "lost");
        waiting("nobody-made-this", "key", "lost too");
        waiting(topic, "key", "found");

        assertThat(relay.relayBatch()).as("there is more to send at once").isTrue();
        relay.relayBatch();

        assertThat(bodies("key", 1)).containsExactly("found");
        assertThat(jdbc.queryForList("select topic from chassis.outbox", String.class))
                .containsExactly("nobody-made-this", "nobody-made-this");
    }

    @Test
    void aBatchThatWasCutByItsVolumeIsFollowedByTheNextAtOnce() throws Exception {
        for (int number = 0; number < 10; number++) {
            waiting(topic, "large", "x".repeat(1_000_000));
        }

        assertThat(relay.relayBatch()).isTrue();
        assertThat(relay.relayBatch()).isFalse();
        assertThat(jdbc.queryForObject("select count(*) from chassis.outbox", Integer.class))
                .isZero();
    }

    private void waiting(String to, String key, String body) {
        jdbc.update("""
                insert into chassis.outbox (event_id, topic, event_key, type, occurred_at, payload)
                values (?, ?, ?, 'test.happened.v1', now(), ?)
                """, UUID.randomUUID(), to, key, body);
    }

    private OutboxRelay relay() {
        return new OutboxRelay(
                "/test",
                jdbc,
                this::producer,
                new RelayWake(),
                Duration.ZERO,
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    private Producer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(OutboxRelay.producerSettings());
        settings.put("bootstrap.servers", RealKafka.bootstrapServers());
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
                Future<RecordMetadata> flight = super.send(record);
                if (flight.state() == Future.State.FAILED) {
                    Runnable now = afterTheFirstFailure;
                    afterTheFirstFailure = () -> {};
                    now.run();
                }
                return flight;
            }
        };
    }

    /** The bodies of a key in the order of the topic, once this many records are in it. */
    private List<String> bodies(String key, int inAll) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                RealKafka.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
                return found.size() >= inAll;
            });
        }
        return found.stream()
                .filter(record -> record.key().equals(key))
                .flatMap(record -> Stream.ofNullable(record.value()))
                .toList();
    }
}
