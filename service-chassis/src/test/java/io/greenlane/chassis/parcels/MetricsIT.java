package io.greenlane.chassis.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.greenlane.houserules.platform.Outage;
import io.greenlane.houserules.platform.RealPostgres;
import io.greenlane.houserules.platform.WithPlatform;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an operator can watch of every service. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPlatform(database = "parcel")
class MetricsIT {

    private static final String METRICS = "/actuator/prometheus";

    @LocalServerPort
    private int port;

    @Test
    void lagBacklogAndDeadLettersAreMeasured() {
        await().untilAsserted(() -> assertThat(scrape())
                .containsPattern("greenlane_deadletters\\{.*state=\"failed\"} \\d")
                .containsPattern("greenlane_deadletters\\{.*state=\"parked\"} \\d")
                .containsPattern("greenlane_outbox_oldest_seconds(\\{.*})? \\d")
                .contains("kafka_consumer_fetch_manager_records_lag_max")
                .doesNotContain("kafka_consumer_coordinator"));
    }

    @Test
    void aScrapeAnswersAtOnceThoughTheDatabaseIsAway() {
        scrape();
        try (Outage _ = RealPostgres.outage()) {
            assertTimeout(Duration.ofSeconds(1), this::scrape);
        }
    }

    private String scrape() {
        return new Door(port).get(null, METRICS).response().body();
    }
}
