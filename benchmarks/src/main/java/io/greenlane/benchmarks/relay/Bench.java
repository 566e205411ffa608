package io.greenlane.benchmarks.relay;

import io.greenlane.benchmarks.machine.DatabaseAddress;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.Outbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One database with the chassis's tables, one broker, and the parts that the variants are made of. */
final class Bench implements AutoCloseable {

    private static final int PARTITIONS = 4;

    private final DatabaseAddress database;
    private final String bootstrapServers;
    private final ConfigurableApplicationContext service;
    private final SmartLifecycle leadership;
    private final JdbcTemplate jdbc;
    private final Admin admin;
    private int topics;

    Bench(DatabaseAddress database, String bootstrapServers) {
        this.database = database;
        this.bootstrapServers = bootstrapServers;
        this.service = SpringApplication.run(
                BenchConfiguration.class,
                "--spring.config.name=relay",
                "--GREENLANE_DB_URL=" + database.jdbcUrl(),
                "--GREENLANE_DB_USER=" + database.user(),
                "--GREENLANE_DB_PASSWORD=" + database.password(),
                "--GREENLANE_KAFKA=" + bootstrapServers,
                "--logging.level.root=warn");
        this.leadership = service.getBean("relayLeadership", SmartLifecycle.class);
        leadership.stop();
        this.jdbc = service.getBean(JdbcTemplate.class);
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** A topic that nobody else uses and whose partitions are known to take records. */
    List<TopicPartition> freshTopic() throws InterruptedException {
        String name = "movements-" + ++topics;
        List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList();
        try (var producer = Producers.open(bootstrapServers, Producers.ONE_IN_FLIGHT)) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                    .all()
                    .get();
            for (TopicPartition partition : partitions) {
                producer.send(new ProducerRecord<>(name, partition.partition(), "first", new byte[0]))
                        .get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return partitions;
    }

    Arrivals arrivals(List<TopicPartition> partitions, int expected) {
        return new Arrivals(bootstrapServers, partitions, expected);
    }

    /** Removes a run's topic and rows. */
    void clear(String topic) throws InterruptedException {
        try {
            admin.deleteTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        jdbc.execute("truncate fact, chassis.outbox");
    }

    int rowsInOutbox() {
        Integer rows = jdbc.queryForObject("select count(*) from chassis.outbox", Integer.class);
        return rows == null ? -1 : rows;
    }

    Relay shippedRelay() {
        return new ShippedRelay(leadership);
    }

    Relay tableRelay(Supplier<Pause> pauses) {
        return tableRelay(Producers.SHIPPED, pauses);
    }

    Relay tableRelay(Map<String, Object> producerSettings, Supplier<Pause> pauses) {
        return new TableRelay(jdbc, Producers.open(bootstrapServers, producerSettings), pauses);
    }

    Relay replicationRelay() {
        return new ReplicationRelay(database, jdbc, Producers.open(bootstrapServers, Producers.SHIPPED));
    }

    Pause notifiedPause() {
        return new NotifiedPause(service.getBean(DataSource.class));
    }

    Writing publishing() {
        return writing(service.getBean(Outbox.class)::publish);
    }

    Writing emitting() {
        Identifiers identifiers = service.getBean(Identifiers.class);
        return writing(new Emission(jdbc, identifiers, service.getBean(InstantSource.class))::publish);
    }

    private Writing writing(Consumer<List<Movement>> publication) {
        var transaction = new TransactionTemplate(service.getBean(PlatformTransactionManager.class));
        return new Writing(jdbc, transaction, service.getBean(Identifiers.class), publication);
    }

    @Override
    public void close() {
        try (admin) {
            service.close();
        }
    }
}
