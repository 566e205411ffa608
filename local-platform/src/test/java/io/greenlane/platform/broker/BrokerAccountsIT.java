package io.greenlane.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.platform.LocalPlatform;
import io.greenlane.platform.PlatformSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A real broker with the topics of Greenlane, used by those who are not of the house. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokerAccountsIT {

    @TempDir
    static Path folder;

    private LocalPlatform platform;
    private BrokerLogin port;
    private BrokerLogin devices;

    @BeforeAll
    void start() throws InterruptedException, ExecutionException {
        PlatformSettings settings =
                PlatformSettings.forTests(folder.resolve("data")).withServices(List.of());
        platform = LocalPlatform.start(settings).orElseThrow();
        platform.awaitAllUp();
        port = platform.asUser().portLogin();
        devices = platform.asUser().deviceLogin();
        try (Admin house = house()) {
            house.createTopics(List.of(
                                    "port-movements",
                                    "release-orders",
                                    "device-readings",
                                    "declarations",
                                    "routing-decisions")
                            .stream()
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void aPortSaysWhatMovesAndReadsWhatItMayDo() throws Exception {
        write(port, "port-movements");
        writeAsTheHouse("release-orders", "release");

        assertThat(read(port, "release-orders", "port-nlrtm.terminal")).containsExactly("release");
    }

    @Test
    void aPortReadsNothingElse() {
        for (String topic : List.of("declarations", "routing-decisions", "device-readings", "port-movements")) {
            assertThatThrownBy(() -> read(port, topic, "port-nlrtm.terminal"))
                    .as(topic)
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void aPortWritesNothingElse() {
        for (String topic : List.of("release-orders", "routing-decisions", "declarations", "device-readings")) {
            assertThatThrownBy(() -> write(port, topic))
                    .as(topic)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void aPortReadsInGroupsOfItsOwnAlone() {
        assertThatThrownBy(() -> read(port, "release-orders", "declaration-service.release"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void aPortMakesNoTopicsAndGivesNoRights() {
        try (Admin admin = Admin.create(settings(port))) {
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("port-notes", 1, (short) 1)))
                            .all()
                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void devicesTellTheirReadingsAndNothingElse() throws Exception {
        write(devices, "device-readings");

        assertThatThrownBy(() -> write(devices, "port-movements"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read(devices, "device-readings", "devices-nlrtm001.all"))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void aWrongPasswordIsRefused() {
        BrokerLogin guessed = new BrokerLogin(port.address(), port.account(), devices.password());

        assertThatThrownBy(() -> write(guessed, "port-movements"))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void whoHasNoAccountIsRefused() {
        BrokerLogin stranger = new BrokerLogin(port.address(), BrokerAccount.port("DEHAM"), port.password());

        assertThatThrownBy(() -> write(stranger, "port-movements"))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void whoShowsNoAccountGetsNoAnswer() {
        assertThatThrownBy(() -> write(Map.of("bootstrap.servers", port.address()), "port-movements"))
                .hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void whatIsNoLongerOnTheListGoes() throws Exception {
        try (Admin house = house()) {
            BrokerAccount closed = BrokerAccount.port("BEANR");
            house.createAcls(closed.rights()).all().get();

            new BrokerAccounts(Map.of(port.account(), port.password(), devices.account(), devices.password()), 5_000)
                    .enter(house);

            assertThat(house.describeAcls(AclBindingFilter.ANY).values().get())
                    .extracting(right -> right.entry().principal())
                    .containsOnly("User:port-nlrtm", "User:devices-nlrtm001");
        }
    }

    private Admin house() {
        return Admin.create(
                Map.of("bootstrap.servers", platform.asUser().addresses().kafka()));
    }

    private void writeAsTheHouse(String topic, String value) throws Exception {
        write(Map.of("bootstrap.servers", platform.asUser().addresses().kafka()), topic, value);
    }

    private static void write(BrokerLogin login, String topic) throws Exception {
        write(settings(login), topic);
    }

    private static void write(Map<String, Object> settings, String topic) throws Exception {
        write(settings, topic, "words");
    }

    private static void write(Map<String, Object> settings, String topic, String value) throws Exception {
        Map<String, Object> soon = new HashMap<>(settings);
        soon.put("max.block.ms", 5_000);
        try (var producer = new KafkaProducer<>(soon, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> read(BrokerLogin login, String topic, String group) {
        Map<String, Object> settings = settings(login);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        List<String> words = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.poll(Duration.ofSeconds(10)).forEach(message -> words.add(message.value()));
            consumer.commitSync();
        }
        return words;
    }

    private static Map<String, Object> settings(BrokerLogin login) {
        return new HashMap<>(login.clientProperties());
    }
}
