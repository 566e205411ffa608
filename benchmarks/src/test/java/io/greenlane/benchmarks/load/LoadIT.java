package io.greenlane.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.benchmarks.machine.PlatformMeter;
import io.greenlane.houserules.contract.Contract;
import io.greenlane.houserules.platform.RealKafka;
import io.greenlane.simulator.traffic.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator against something that answers as the platform does, and does wrong when it is told to. */
class LoadIT {

    @TempDir
    Path raw;

    @Test
    void everyDeclarationOfTheScheduleIsLodgedDecidedAndWhereNeedBeInspected() throws Exception {
        try (ALittlePlatform platform = new ALittlePlatform(RealKafka.bootstrapServers());
                Load load = on(platform)) {
            Measured measured = load.open("100 per second", 100, Duration.ofSeconds(1));

            assertThat(measured.lodged()).isEqualTo(100);
            assertThat(measured.acknowledged()).isEqualTo(100);
            assertThat(measured.cameToRest()).isTrue();
            assertThat(measured.inspectedShare()).isEqualTo(0.2);
            assertThat(measured.answer().count()).isEqualTo(90);
            assertThat(measured.decided().count()).isEqualTo(10);
            assertThat(measured.visible().count()).isEqualTo(100);
            assertThat(measured.seconds()).isBetween(0.9, 20.0);
            assertThat(measured.cpu()).containsOnlyKeys("self");
            assertThat(Files.readAllLines(raw.resolve("100-per-second.csv"))).hasSize(101);
            assertThat(load.readBack()).isEqualTo(new ReadBack(100, 0, 0, 0));
        }
    }

    @Test
    void aRateCountsUntilTheLastIsConcluded() throws Exception {
        try (ALittlePlatform platform = new ALittlePlatform(RealKafka.bootstrapServers());
                Load load = on(platform)) {
            Measured measured = load.closed("4 connections", 4, Duration.ofSeconds(1), 200);

            assertThat(measured.connections()).isEqualTo(4);
            assertThat(measured.cameToRest()).isTrue();
            assertThat(measured.perSecond())
                    .isLessThanOrEqualTo(measured.acknowledged() / measured.seconds())
                    .isPositive();
        }
    }

    @Test
    void whatIsTurnedAwayIsCountedAndNeverCalledSustained() throws Exception {
        try (ALittlePlatform platform = new ALittlePlatform(RealKafka.bootstrapServers()).turningAwayEvery(10);
                Load load = on(platform)) {
            Measured measured = load.open("50 per second", 50, Duration.ofSeconds(1));

            assertThat(measured.notTaken()).containsExactly(Map.entry("OVERLOADED", 5));
            assertThat(measured.acknowledged()).isEqualTo(45);
            assertThat(measured.sustained()).isFalse();
        }
    }

    @Test
    void readingBackFindsWhatWasForgottenAndWhatWasDecidedTwice() throws Exception {
        try (ALittlePlatform platform = new ALittlePlatform(RealKafka.bootstrapServers())
                        .forgettingEvery(25)
                        .decidingTwiceEvery(10);
                Load load = on(platform)) {
            load.open("50 per second", 50, Duration.ofSeconds(1));

            assertThat(load.readBack()).isEqualTo(new ReadBack(50, 2, 0, 5));
            assertThat(load.readBack().faultless()).isFalse();
        }
    }

    @Test
    void theEventsItWaitsForAreThoseOfTheContracts() {
        for (String event : new String[] {"held.v1", "cleared.v1", "refused.v1"}) {
            assertThat(Contract.of("declaration-service", event)).isNotNull();
        }
        for (String event : new String[] {"case-opened.v1", "concluded.v1", "case-withdrawn.v1"}) {
            assertThat(Contract.of("inspection-service", event)).isNotNull();
        }
    }

    private Load on(ALittlePlatform platform) throws InterruptedException {
        PlatformMeter meter =
                new PlatformMeter(Map.of("self", ProcessHandle.current().pid()));
        Supply supply = new Supply(4, 23, InstantSource.system().instant());
        return new Load(
                new Load.Target(platform.addresses(), user -> "token of " + user, meter),
                supply,
                raw,
                Progress.SILENT,
                InstantSource.system());
    }
}
