package io.greenlane.platform;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.greenlane.platform.address.PlatformPorts;
import io.greenlane.platform.folder.Secrets;
import io.greenlane.platform.supervision.PlatformState;
import io.greenlane.platform.supervision.ProcessState;
import io.greenlane.platform.supervision.RecordedProcess;
import io.greenlane.platform.supervision.StateFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The servers without the services, which have tests of their own and are put together by the journeys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalPlatformIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private PlatformSettings settings;
    private LocalPlatform platform;

    @BeforeAll
    void start() throws InterruptedException {
        settings = PlatformSettings.forTests(folder.resolve("data")).withServices(List.of());
        platform = started();
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    @Order(1)
    void everyServiceOwnsADatabaseThatNoOtherCanOpen() throws SQLException {
        try (Connection own = connect("declaration", "declaration");
                Statement sql = own.createStatement()) {
            sql.execute("CREATE TABLE kept (word text)");
            sql.execute("INSERT INTO kept VALUES ('durable')");
        }

        assertThatThrownBy(() -> connect("inspection", "declaration"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    @Order(2)
    void aMisspeltTopicIsNotMadeByItself() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("declaratoins"))
                            .allTopicNames()
                            .get())
                    .hasMessageContaining("does not host this topic");
        }
    }

    @Test
    @Order(3)
    void killedServersAreStartedAgainWithTheirData() throws Exception {
        send("lodged");
        long before = pid("postgres");

        platform.kill("postgres");
        platform.kill("kafka");

        assertThat(platform.awaitUp("postgres", 1, PATIENCE)).isTrue();
        assertThat(platform.awaitUp("kafka", 1, PATIENCE)).isTrue();
        assertThat(pid("postgres")).isNotEqualTo(before);
        assertThat(kept()).containsExactly("durable");
        assertThat(received()).containsExactly("lodged");
    }

    @Test
    @Order(5)
    void aSecondPlatformOnTheSameFolderIsNotStarted() throws InterruptedException {
        assertThat(LocalPlatform.start(settings)).isEmpty();
        assertThat(state().allUp()).isTrue();
    }

    @Test
    @Order(6)
    void nothingRunsAfterTheEnd() {
        List<ProcessState> running = state().processes();

        platform.close();

        assertThat(running).hasSize(2).allSatisfy(LocalPlatformIT::hasEnded);
        assertThat(stateFile().read()).isEmpty();
    }

    @Test
    @Order(7)
    void whatAKilledSupervisorLeavesIsEndedByTheNextStartWhichGoesOnWhereItWas() throws Exception {
        Process supervisor = superviseInAnotherProcess();
        await().atMost(PATIENCE)
                .until(() -> stateFile().read().map(PlatformState::allUp).orElse(false));
        List<ProcessState> left = stateFile().read().orElseThrow().processes();

        assertThat(supervisor.destroyForcibly().waitFor(10, SECONDS)).isTrue();
        platform = started();

        assertThat(left).hasSize(2).allSatisfy(LocalPlatformIT::hasEnded);
        assertThat(kept()).containsExactly("durable");
        assertThat(received()).containsExactly("lodged");
    }

    @Test
    @Order(8)
    void downEndsWhatAnotherProcessSupervisesEvenBeforeItIsUp() throws Exception {
        platform.close();
        Process supervisor = superviseInAnotherProcess();
        await().atMost(PATIENCE).until(() -> processesOnRecord() == 2);
        List<ProcessState> running = stateFile().read().orElseThrow().processes();

        assertThat(Shutdown.of(settings.data())).isTrue();

        assertThat(supervisor.isAlive()).isFalse();
        assertThat(running).allSatisfy(LocalPlatformIT::hasEnded);
        assertThat(Shutdown.of(settings.data())).isFalse();
    }

    private long processesOnRecord() {
        return stateFile().read().stream()
                .flatMap(state -> state.processes().stream())
                .filter(process -> process.process() != null)
                .count();
    }

    private StateFile stateFile() {
        return new StateFile(settings.data().resolve("state.json"));
    }

    /** A supervisor that can be killed without killing the test. */
    static final class Supervising {

        static void main(String[] args) throws InterruptedException {
            PlatformSettings settings = new PlatformSettings(
                    Repository.home(),
                    Path.of(args[0]),
                    new PlatformPorts(Integer.parseInt(args[1]), Integer.parseInt(args[2])),
                    PlatformSettings.HEAP,
                    null,
                    null,
                    List.of(),
                    false,
                    Tuning.NONE);
            LocalPlatform platform = LocalPlatform.start(settings).orElseThrow();
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            Thread.currentThread().join();
        }
    }

    private Process superviseInAnotherProcess() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Supervising.class.getName(),
                        settings.data().toString(),
                        "" + settings.ports().gateway(),
                        "" + settings.ports().internalBase())
                .inheritIO()
                .start();
    }

    private LocalPlatform started() throws InterruptedException {
        LocalPlatform fresh = LocalPlatform.start(settings).orElseThrow();
        fresh.awaitAllUp();
        return fresh;
    }

    private static void hasEnded(ProcessState process) {
        assertThat(Optional.ofNullable(process.process()).flatMap(RecordedProcess::running))
                .as(process.name())
                .isEmpty();
    }

    private PlatformState state() {
        return platform.state();
    }

    private long pid(String name) {
        return state().processes().stream()
                .filter(process -> process.name().equals(name))
                .map(process -> Objects.requireNonNull(process.process()).pid())
                .findFirst()
                .orElseThrow();
    }

    private List<String> kept() throws SQLException {
        List<String> words = new ArrayList<>();
        try (Connection own = connect("declaration", "declaration");
                Statement sql = own.createStatement();
                ResultSet rows = sql.executeQuery("SELECT word FROM kept")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }

    private Connection connect(String database, String user) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", Secrets.of(settings.data()).databasePassword(user));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.ports().of("postgres") + "/" + database, login);
    }

    private String kafka() {
        return platform.asUser().addresses().kafka();
    }

    private void send(String word) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            admin.createTopics(List.of(new NewTopic("words", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("words", word)).get();
        }
    }

    private List<String> received() {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka()), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> all = List.of(new TopicPartition("words", 0));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            List<String> words = new ArrayList<>();
            for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofSeconds(10))) {
                words.add(message.value());
            }
            return words;
        }
    }
}
