package io.greenlane.simulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.platform.RealKafka;
import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.consignment.Trade;
import io.greenlane.simulator.consignment.TradePlan;
import io.greenlane.simulator.world.World;
import io.greenlane.simulator.world.WorldParameters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PortDeskIT {

    private static final Instant NOW = Instant.parse("2026-11-23T10:05:00Z");

    @Test
    void theArrivalsOfEveryAcknowledgedDeclarationAreOnTheTopicOnceInBinaryCloudEvents()
            throws ExecutionException, InterruptedException {
        String broker = RealKafka.bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(new NewTopic(PortDesk.TOPIC, 1, (short) 1)))
                    .all()
                    .get();
        }
        List<Consignment> consignments = new Trade(
                        new World(WorldParameters.frozen(), 5, LocalDate.of(2026, 11, 23), 60),
                        new TradePlan(Instant.parse("2026-11-23T10:00:00Z"), 10_000, 50))
                .consignments()
                .toList();
        Book book = new Book();
        consignments.forEach(one -> book.acknowledged(one, "MRN-" + one.number(), 1));
        int units = consignments.stream()
                .mapToInt(one -> Arrival.of(one.declaration(), NOW).size())
                .sum();

        try (PortDesk port = new PortDesk(broker, book, InstantSource.fixed(NOW))) {
            port.work();
            port.work();
            assertThat(port.arrivals()).isEqualTo(units);
        }

        List<ConsumerRecord<String, String>> records = read(broker, units);
        assertThat(records).hasSize(units).allSatisfy(record -> {
            assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(record, "ce_type")).matches("port\\.(equipment-discharged|air-arrived)\\.v1");
            assertThat(header(record, "content-type")).isEqualTo("application/json");
            assertThat(header(record, "ce_time")).isEqualTo(NOW.toString());
            assertThat(record.value()).contains(record.key(), header(record, "ce_id"));
        });
    }

    private static List<ConsumerRecord<String, String>> read(String broker, int units) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = List.of(new TopicPartition(PortDesk.TOPIC, 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.size() >= units;
            });
            return records;
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
