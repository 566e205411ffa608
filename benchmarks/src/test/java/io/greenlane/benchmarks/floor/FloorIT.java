package io.greenlane.benchmarks.floor;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.benchmarks.machine.DatabaseAddress;
import io.greenlane.benchmarks.machine.PlatformMeter;
import io.greenlane.houserules.platform.RealKafka;
import io.greenlane.houserules.platform.RealPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FloorIT {

    @Test
    void everyRowOfTheFloorIsRelayedAndRead() throws Exception {
        RealPostgres.Database database = RealPostgres.database("floor");
        RealPostgres.asSuperuser("alter role " + database.user() + " createdb");
        PlatformMeter meter =
                new PlatformMeter(Map.of("self", ProcessHandle.current().pid()));

        try (Floor floor = new Floor(
                new DatabaseAddress(database.jdbcUrl(), database.user(), database.password()),
                RealKafka.bootstrapServers(),
                meter,
                Map.of())) {
            FloorMeasured first = floor.measure(Duration.ofMillis(500), List.of("{\"lrn\":\"A\"}", "{\"lrn\":\"B\"}"));
            FloorMeasured second = floor.measure(Duration.ofMillis(500), List.of("{\"lrn\":\"C\"}"));

            for (FloorMeasured measured : List.of(first, second)) {
                assertThat(measured.complete()).isTrue();
                assertThat(measured.count()).isPositive();
                assertThat(measured.commit().count()).isEqualTo((int) measured.count());
                assertThat(measured.read().count()).isEqualTo((int) measured.count());
                assertThat(measured.perSecond()).isPositive();
            }
        }
    }
}
