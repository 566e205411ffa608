package io.greenlane.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.journeys.world.Customs;
import io.greenlane.journeys.world.Goods;
import io.greenlane.journeys.world.Load;
import io.greenlane.journeys.world.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Journey 8: a service, the broker or the database dies under load; nothing acknowledged is lost or decided twice.
 *
 * <p>In {@code verify} every process is killed once; {@code -Dgreenlane.bad-day.rounds=10} does it ten times.
 */
@ExtendWith(Customs.Open.class)
class TheBadDayIT {

    private static final int ROUNDS = Integer.getInteger("greenlane.bad-day.rounds", 1);
    private static final Duration RECOVERY = Duration.ofSeconds(90);

    private static final List<String> VICTIMS = List.of(
            "risk-scoring-service",
            "declaration-service",
            "kafka",
            "inspection-service",
            "postgres",
            "gateway-service",
            "compliance-history-service");

    @Test
    void whateverDiesUnderLoadEveryAcknowledgedDeclarationIsDecidedOnce(Customs customs) throws Exception {
        Person broker = customs.person("trader-a");
        Person officer = customs.person("officer");
        Map<String, String> acknowledged;
        try (var load = Load.of(() -> Goods.exemptAluminium(), broker, Duration.ofMillis(50))) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String victim : VICTIMS) {
                    load.awaitMore(20, RECOVERY);
                    killAndAwait(customs, victim);
                }
            }
            load.awaitMore(20, RECOVERY);
            acknowledged = load.stop(RECOVERY);
        }

        assertThat(acknowledged).hasSizeGreaterThan(VICTIMS.size() * 20);
        assertThat(acknowledged.values()).as("one MRN per LRN").doesNotHaveDuplicates();
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(undecided(broker, acknowledged)).isEmpty());
        for (String mrn : acknowledged.values()) {
            JsonNode decisions =
                    officer.get("/api/v1/declarations/" + mrn + "/decisions").body();
            assertThat(pairs(decisions)).as("decisions of " + mrn).hasSize(1);
            assertThat(broker.get("/api/v1/declarations/" + mrn + "/timeline")
                            .body()
                            .path("entries")
                            .valueStream()
                            .filter(entry -> entry.path("event").asString().equals("CLEARED")))
                    .as("clearances of " + mrn)
                    .hasSize(1);
        }
    }

    private static void killAndAwait(Customs customs, String victim) throws InterruptedException {
        int restarts = restarts(customs, victim);
        customs.machineRoom().kill(victim);
        assertThat(customs.machineRoom().awaitUp(victim, restarts + 1, RECOVERY))
                .as(victim + " is up again")
                .isTrue();
    }

    private static int restarts(Customs customs, String victim) {
        return customs.machineRoom().state().processes().stream()
                .filter(process -> process.name().equals(victim))
                .findFirst()
                .orElseThrow()
                .restarts();
    }

    private static List<String> undecided(Person broker, Map<String, String> acknowledged) {
        var undecided = new ArrayList<String>();
        for (String mrn : acknowledged.values()) {
            String status = broker.statusOf(mrn);
            if (!status.equals("CLEARED") && !status.equals("RELEASED")) {
                undecided.add(mrn + " is " + status);
            }
        }
        return undecided;
    }

    private static List<String> pairs(JsonNode decisions) {
        return decisions
                .path("items")
                .valueStream()
                .map(decision -> decision.path("version").asString() + "/"
                        + decision.path("sequence").asString())
                .collect(Collectors.toList());
    }
}
