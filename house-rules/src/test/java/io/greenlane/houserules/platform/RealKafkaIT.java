package io.greenlane.houserules.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class RealKafkaIT {

    @Test
    void aMessageOutlivesAnOutageOfTheBroker() throws Exception {
        make("outlives");
        send("outlives", "before");
        String address = RealKafka.bootstrapServers();
        try (Outage outage = RealKafka.outage()) {
            assertThat(outage).isNotNull();
            assertThatThrownBy(() -> send("outlives", "lost"))
                    .isInstanceOfAny(ExecutionException.class, TimeoutException.class);
        }
        send("outlives", "after");

        assertThat(RealKafka.bootstrapServers()).isEqualTo(address);
        assertThat(readTwo("outlives")).containsExactly("before", "after");
    }

    @Test
    void aTopicNobodyMadeDoesNotAppearByItself() {
        assertThatThrownBy(() -> send("never-made", "x"))
                .hasCauseInstanceOf(org.apache.kafka.common.errors.TimeoutException.class);
    }

    private static void make(String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealKafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
    }

    private static void send(String topic, String text) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                RealKafka.bootstrapServers(),
                "max.block.ms",
                1000,
                "delivery.timeout.ms",
                3000,
                "request.timeout.ms",
                1000,
                "linger.ms",
                0);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", text)).get(10, TimeUnit.SECONDS);
        }
    }

    private static List<String> readTwo(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                RealKafka.bootstrapServers(),
                "group.id",
                "reader",
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<String> texts = new ArrayList<>();
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (texts.size() < 2 && System.nanoTime() < end) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(200));
                records.forEach(record -> texts.add(record.value()));
            }
            return texts;
        }
    }
}
