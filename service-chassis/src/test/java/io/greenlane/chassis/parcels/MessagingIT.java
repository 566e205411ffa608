package io.greenlane.chassis.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.greenlane.chassis.messaging.CausalTrace;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.PublishedEvent;
import io.greenlane.houserules.platform.Outage;
import io.greenlane.houserules.platform.RealKafka;
import io.greenlane.houserules.platform.RealPostgres;
import io.greenlane.houserules.platform.WithPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of a fact from one transaction to another, on a real database and a real broker. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPlatform(database = "parcel")
class MessagingIT {

    private static final String NOW = "2026-11-23T10:00:00Z";

    @Autowired
    private Scales scales;

    @Autowired
    private CausalTrace trace;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aPublishedFactIsHandledAndLeavesTheOutboxEmpty() {
        scales.weigh("one", 100);

        await().untilAsserted(() -> assertThat(scales.heard("one")).containsExactly(100));
        await().untilAsserted(() -> assertThat(outboxRows("one")).isZero());
    }

    @Test
    void whatIsRolledBackNeverLeaves() {
        assertThatThrownBy(() -> scales.weighAndFail("broken", 1)).hasMessageContaining("broke");
        scales.weigh("broken", 2);

        await().untilAsserted(() -> assertThat(scales.heard("broken")).containsExactly(2));
    }

    @Test
    void theFactsOfOneKeyKeepTheirOrderWhileManyWritersPublish() throws Exception {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String parcel : List.of("a", "b", "c", "d")) {
                writers.execute(() -> IntStream.range(0, 100).forEach(weight -> scales.weigh(parcel, weight)));
            }
        }
        for (String parcel : List.of("a", "b", "c", "d")) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(scales.heard(parcel))
                            .containsExactlyElementsOf(
                                    IntStream.range(0, 100).boxed().toList()));
        }
    }

    @Test
    void anEventThatIsDeliveredTwiceIsHandledOnce() {
        String id = UUID.randomUUID().toString();
        try (var port = producer()) {
            deliver(port, "twice", id, "{\"name\":\"twice\",\"grams\":5}");
            deliver(port, "twice", id, "{\"name\":\"twice\",\"grams\":5}");
            deliver(port, "twice", UUID.randomUUID().toString(), "{\"name\":\"twice\",\"grams\":6}");
        }
        await().untilAsserted(() -> assertThat(scales.heard("twice")).containsExactly(5, 6));
    }

    @Test
    void foreignIdsAreToldApartToo() {
        try (var port = producer()) {
            deliver(port, "foreign", "terminal-7/1", "{\"name\":\"foreign\",\"grams\":1,\"colour\":\"new field\"}");
            deliver(port, "foreign", "terminal-7/1", "{\"name\":\"foreign\",\"grams\":1}");
            deliver(port, "foreign", "terminal-7/2", "{\"name\":\"foreign\",\"grams\":2}");
        }
        await().untilAsserted(() -> assertThat(scales.heard("foreign")).containsExactly(1, 2));
    }

    @Test
    void aPoisonMessageBecomesADeadLetterAndItsNeighboursAreHandled() {
        try (var port = producer()) {
            deliver(port, "good", UUID.randomUUID().toString(), "{\"name\":\"good\",\"grams\":1}");
            deliver(port, "poison", UUID.randomUUID().toString(), "{\"name\":\"poison\",\"grams\":-1}");
            deliver(port, "poison", UUID.randomUUID().toString(), "{\"name\":\"poison\",\"grams\":2}");
            deliver(port, "garbled", UUID.randomUUID().toString(), "{\"name\":");
            deliver(port, "good", UUID.randomUUID().toString(), "{\"name\":\"good\",\"grams\":3}");
        }
        await().untilAsserted(() -> assertThat(scales.heard("good")).containsExactly(1, 3));
        await().untilAsserted(() -> assertThat(states("poison")).containsExactly("FAILED", "PARKED"));
        await().untilAsserted(() -> assertThat(states("garbled")).containsExactly("FAILED"));
        assertThat(scales.heard("poison")).isEmpty();
    }

    @Test
    void whatASubscriptionRefusesIsADeadLetterInItsOwnWordsAndItsBatchGoesOn() {
        try (var port = producer()) {
            deliver(port, "light", UUID.randomUUID().toString(), "{\"name\":\"light\",\"grams\":1}");
            deliver(port, "heavy", UUID.randomUUID().toString(), "{\"name\":\"heavy\",\"grams\":2000000}");
            deliver(port, "heavy", UUID.randomUUID().toString(), "{\"name\":\"heavy\",\"grams\":2}");
            deliver(port, "light", UUID.randomUUID().toString(), "{\"name\":\"light\",\"grams\":3}");
        }
        await().untilAsserted(() -> assertThat(scales.heard("light")).containsExactly(1, 3));
        await().untilAsserted(() -> assertThat(states("heavy")).containsExactly("FAILED", "PARKED"));
        assertThat(jdbc.queryForList(
                        "select reason from chassis.dead_letter where event_key = 'heavy' and state = 'FAILED'",
                        String.class))
                .containsExactly("heavy weighs more than any parcel");
    }

    @Test
    void aMessageWithoutAKeyIsADeadLetterThatSaysSo() {
        try (var port = producer()) {
            var keyed = record("key", "keyless", NOW, "{\"name\":\"keyless\",\"grams\":1}");
            var keyless = new ProducerRecord<String, byte[]>(keyed.topic(), keyed.value());
            keyed.headers().forEach(keyless.headers()::add);
            assertThat(port.send(keyless)).succeedsWithin(Duration.ofSeconds(20));
        }
        await().untilAsserted(() -> assertThat(
                        jdbc.queryForList("select reason from chassis.dead_letter where event_key = ''", String.class))
                .singleElement()
                .asString()
                .startsWith("The message has no key"));
    }

    @Test
    void whateverAPoisonEventHoldsItIsBuriedAndThePartitionGoesOn() {
        String nonsense = IntStream.range(0, 200)
                .mapToObj(number -> UUID.randomUUID().toString())
                .collect(Collectors.joining());
        String longAgo = "-6000-01-01T00:00:00Z";
        String farAway = "+300000-01-01T00:00:00Z";
        List<ProducerRecord<String, byte[]>> poisons = List.of(
                record("nul\0key", "p-1", NOW, "{\"name\":"),
                record(nonsense, "p-2", NOW, "{\"name\":"),
                record("long ago", "p-3", longAgo, "{\"name\":\"long ago\",\"grams\":-1}"),
                record("far away", "p-4", farAway, "{\"name\":\"far away\",\"grams\":-1}"),
                record("nul reason", "p-5", NOW, "{\"name\":\"\\u0000\",\"grams\":-1}"),
                record("long reason", "p-6", NOW, "{\"name\":\"" + nonsense.repeat(20) + "\",\"grams\":-1}"));
        try (var port = producer()) {
            for (ProducerRecord<String, byte[]> poison : poisons) {
                poison.headers().add("traceparent", "no\0trace".getBytes(StandardCharsets.UTF_8));
                assertThat(port.send(inFirstPartition(poison))).succeedsWithin(Duration.ofSeconds(20));
            }
            var good = record("behind the poison", "p-7", NOW, "{\"name\":\"behind the poison\",\"grams\":7}");
            assertThat(port.send(inFirstPartition(good))).succeedsWithin(Duration.ofSeconds(20));
        }
        await().untilAsserted(
                        () -> assertThat(scales.heard("behind the poison")).containsExactly(7));
        for (ProducerRecord<String, byte[]> poison : poisons) {
            var id = UUID.nameUUIDFromBytes(("/terminal\n"
                            + new String(poison.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(jdbc.queryForList("select state from chassis.dead_letter where event_id = ?", String.class, id))
                    .containsExactly("FAILED");
        }
    }

    @Test
    void aLaterEventOfAKeyThatCannotBeKeptAsItIsWaitsBehindTheFirst() {
        try (var port = producer()) {
            deliver(port, "odd\0key", UUID.randomUUID().toString(), "{\"name\":");
            deliver(port, "odd\0key", UUID.randomUUID().toString(), "{\"name\":\"odd\",\"grams\":1}");
        }
        await().untilAsserted(() -> assertThat(jdbc.queryForList(
                        "select state from chassis.dead_letter where event_key like 'odd%' order by kafka_offset",
                        String.class))
                .containsExactly("FAILED", "PARKED"));
    }

    @Test
    void anEventCarriesTheTraceOfItsCauseThoughItsOwnKeyIsAnother() {
        String cause = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        trace.causedBy(
                Map.of("26NLCAUSE", cause),
                () -> transaction.executeWithoutResult(status -> {
                    outbox.publish(new ContainerOpened("MSKU", "26NLCAUSE"));
                    assertThat(jdbc.queryForObject(
                                    "select traceparent from chassis.outbox where event_key = 'MSKU'", String.class))
                            .isEqualTo(cause);
                }));
    }

    private record ContainerOpened(String container, String mrn) implements PublishedEvent {
        @Override
        public String topic() {
            return "parcels";
        }

        @Override
        public String key() {
            return container;
        }

        @Override
        public String causeKey() {
            return mrn;
        }

        @Override
        public String type() {
            return "container.opened.v1";
        }
    }

    @Test
    void whileKafkaIsAwayFactsWaitInTheOutbox() {
        try (Outage _ = RealKafka.outage()) {
            scales.weigh("patient", 1, 2);
            assertThat(outboxRows("patient")).isEqualTo(2);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(scales.heard("patient")).containsExactly(1, 2));
    }

    @Test
    void anOutageOfTheDatabaseLosesNothingThatWasDelivered() {
        try (var port = producer()) {
            try (Outage _ = RealPostgres.outage()) {
                deliver(port, "survivor", UUID.randomUUID().toString(), "{\"name\":\"survivor\",\"grams\":9}");
            }
        }
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(scales.heard("survivor")).containsExactly(9));
        assertThat(states("survivor")).isEmpty();
    }

    private int outboxRows(String key) {
        Integer rows =
                jdbc.queryForObject("select count(*) from chassis.outbox where event_key = ?", Integer.class, key);
        return rows == null ? -1 : rows;
    }

    private List<String> states(String key) {
        return jdbc.query(
                "select state from chassis.dead_letter where event_key = ? order by id",
                (row, number) -> row.getString(1),
                key);
    }

    private static void deliver(KafkaProducer<String, byte[]> port, String key, String id, String body) {
        assertThat(port.send(record(key, id, NOW, body))).succeedsWithin(Duration.ofSeconds(20));
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", RealKafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static ProducerRecord<String, byte[]> inFirstPartition(ProducerRecord<String, byte[]> record) {
        return new ProducerRecord<>(record.topic(), 0, record.key(), record.value(), record.headers());
    }

    private static ProducerRecord<String, byte[]> record(String key, String id, String time, String body) {
        var record = new ProducerRecord<>("parcels", key, body.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        "/terminal",
                        "ce_type",
                        "parcel.weighed.v1",
                        "ce_time",
                        time)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
