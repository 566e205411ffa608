package io.greenlane.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.journeys.world.Customs;
import io.greenlane.journeys.world.Goods;
import io.greenlane.journeys.world.Person;
import io.greenlane.platform.RunningPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The officers' console in a real browser: the dirty shipment from the list to the refusal by clicks alone and by keyboard
 * alone, the session that ends in between, readings of devices and results of laboratories that count once whatever breaks, an
 * alarm of a port, dead letters and measures with four eyes, papers that an officer assesses, the small importer from guidance to clearance (journey 2),
 * and every page under axe. The day itself is written in {@code officer-console/e2e/run.mjs}.
 */
@ExtendWith(Customs.Open.class)
class TheOfficersDayIT {

    private static final Path CONSOLE = Path.of("../officer-console");
    private static final Duration A_DAY = Duration.ofMinutes(12);

    @Test
    void officersDoTheirDayInABrowser(Customs customs) throws IOException, InterruptedException {
        Person importer = customs.person("trader-new");
        Person officer = customs.person("officer");
        String clicks = underControl(importer, officer);
        String keys = underControl(importer, officer);
        String measured = underControl(importer, officer);
        String coffee = customs.person("trader-b")
                .lodge(Goods.coffeeWithoutPapers().json())
                .text("mrn");
        RunningPlatform platform = customs.machineRoom().asUser();
        aMessageThatNobodyCanRead(platform, customs.person("operator"));
        String left = aContainerThatLeftWithoutRelease(platform, officer);

        Path seen = Files.createDirectories(Path.of("target")).resolve("the-officers-day.log");
        var browser = new ProcessBuilder(List.of("node", "e2e/run.mjs"))
                .directory(CONSOLE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(seen.toFile());
        browser.environment()
                .putAll(Map.of(
                        "GATEWAY",
                        platform.addresses().gateway().toString(),
                        "PASSWORD",
                        platform.demoPassword(),
                        "CLICKS",
                        clicks,
                        "KEYS",
                        keys,
                        "MEASURED",
                        measured,
                        "COFFEE",
                        coffee,
                        "LEFT",
                        left,
                        "ALUMINIUM",
                        Goods.exemptAluminiumOfTheNewTrader().json().toString(),
                        "SCREENSHOTS",
                        Path.of("target/screenshots").toAbsolutePath().toString()));
        Process day = browser.start();
        try {
            assertThat(day.waitFor(A_DAY.toSeconds(), TimeUnit.SECONDS))
                    .as("the day ends")
                    .isTrue();
        } finally {
            day.destroyForcibly();
        }

        assertThat(day.exitValue()).as(Files.readString(seen)).isZero();
        assertThat(importer.statusOf(clicks)).isEqualTo("REFUSED");
        assertThat(importer.statusOf(keys)).isEqualTo("REFUSED");
        assertThat(customs.person("trader-b").statusOf(coffee)).isEqualTo("CLEARED");
    }

    private static String underControl(Person importer, Person officer) {
        String mrn = importer.lodge(Goods.plasticScrap().json()).text("mrn");
        await("a case for " + mrn)
                .atMost(Duration.ofSeconds(20))
                .until(() -> officer.get("/api/v1/inspections?state=OPEN&limit=500")
                        .body()
                        .path("items")
                        .valueStream()
                        .anyMatch(entry -> entry.path("mrn").asString().equals(mrn)));
        return mrn;
    }

    private static void aMessageThatNobodyCanRead(RunningPlatform platform, Person operator) {
        aPortSays(platform, "TESTTERMINAL1", "port.equipment-discharged.v1", "{");
        await("the dead letter")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !operator.get("/api/v1/dead-letters/declaration-service")
                        .body()
                        .path("items")
                        .isEmpty());
    }

    private static String aContainerThatLeftWithoutRelease(RunningPlatform platform, Person officer) {
        String container = "GLNU0000017";
        aPortSays(platform, container, "port.gated-out.v1", """
                {"eventID": "%s", "eventDateTime": "%s", "eventClassifierCode": "ACT",
                 "eventLocation": {"UNLocationCode": "NLRTM"}, "equipmentEventTypeCode": "GTOT",
                 "equipmentReference": "%s", "emptyIndicatorCode": "LADEN"}
                """.formatted(UUID.randomUUID(), Instant.now(), container));
        await("the alarm")
                .atMost(Duration.ofSeconds(30))
                .until(() -> officer.get("/api/v1/port-alarms?state=OPEN&limit=500")
                        .body()
                        .path("items")
                        .valueStream()
                        .anyMatch(alarm -> alarm.path("reference").asString().equals(container)));
        return container;
    }

    private static void aPortSays(RunningPlatform platform, String key, String type, String body) {
        var record = new ProducerRecord<>("port-movements", key, body.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/terminal",
                        "ce_type", type,
                        "ce_time", "2026-11-26T08:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.addresses().kafka()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            assertThat(producer.send(record)).succeedsWithin(Duration.ofSeconds(20));
        }
    }
}
