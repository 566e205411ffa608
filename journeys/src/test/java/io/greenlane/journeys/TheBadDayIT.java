package io.greenlane.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.journeys.world.Broadcast;
import io.greenlane.journeys.world.Customs;
import io.greenlane.journeys.world.Goods;
import io.greenlane.journeys.world.Load;
import io.greenlane.journeys.world.Load.Acknowledged;
import io.greenlane.journeys.world.Load.Shipment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Journey 8: a service, the broker or the database dies under load; nothing acknowledged is lost or decided twice.
 *
 * <p>In {@code verify} every process is killed once; {@code -Dgreenlane.bad-day.rounds=10} does it ten times.
 */
@ExtendWith(Customs.Open.class)
@Order(Integer.MAX_VALUE)
class TheBadDayIT {

    private static final int ROUNDS = Integer.getInteger("greenlane.bad-day.rounds", 1);
    private static final Duration RECOVERY = Duration.ofSeconds(90);

    /** Half of the platform at a time: what dies together has nobody to lean on while it comes back. */
    private static final List<List<String>> VICTIMS = List.of(
            List.of("risk-scoring-service", "compliance-history-service", "identity-service", "kafka"),
            List.of("declaration-service", "gateway-service", "inspection-service", "postgres"));

    @Test
    void whateverDiesUnderLoadEveryAcknowledgedDeclarationIsDecidedOnce(Customs customs) throws Exception {
        Map<String, Acknowledged> acknowledged;
        try (var load = Load.of(shipments(customs), Duration.ofMillis(50))) {
            for (int round = 0; round < ROUNDS; round++) {
                for (List<String> victims : VICTIMS) {
                    load.awaitMore(20, RECOVERY);
                    killAndAwait(customs, victims);
                }
            }
            load.awaitMore(20, RECOVERY);
            acknowledged = load.stop(RECOVERY);
        }

        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * VICTIMS.size() * 20);
        assertThat(acknowledged.values()).extracting(Acknowledged::mrn).doesNotHaveDuplicates();
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(notYetThere(acknowledged)).isEmpty());
        everythingHappenedOnce(customs, acknowledged);
    }

    /** Most are cleared, some wait for a paper, some are examined. */
    private static List<Supplier<Shipment>> shipments(Customs customs) {
        Supplier<Shipment> clear = () -> new Shipment("CLEARED", customs.person("trader-a"), Goods.exemptAluminium());
        Supplier<Shipment> paper = () -> new Shipment("HELD", customs.person("trader-b"), Goods.coffeeWithoutPapers());
        Supplier<Shipment> scrap =
                () -> new Shipment("UNDER_CONTROL", customs.person("trader-new"), Goods.plasticScrap());
        return List.of(clear, clear, paper, clear, clear, scrap);
    }

    private static List<String> notYetThere(Map<String, Acknowledged> acknowledged) {
        var behind = new ArrayList<String>();
        for (Acknowledged one : acknowledged.values()) {
            String status = one.shipment().trader().statusOf(one.mrn());
            if (!status.equals(one.shipment().kind())) {
                behind.add(one.mrn() + " is " + status + " instead of "
                        + one.shipment().kind());
            }
        }
        return behind;
    }

    /** Told from the topics and the lists, which everybody can read; an event that came twice has one id. */
    private static void everythingHappenedOnce(Customs customs, Map<String, Acknowledged> acknowledged) {
        Set<String> mrns = acknowledged.values().stream().map(Acknowledged::mrn).collect(Collectors.toSet());
        Broadcast decisions = customs.broadcast("routing-decisions");
        Broadcast declarations = customs.broadcast("declarations");
        Broadcast inspections = customs.broadcast("inspection-results");
        assertThat(onlyOf(mrns, decisions.idsBySubject("routing.routed.v1", Broadcast.Message::key)))
                .as("decisions")
                .hasSize(mrns.size())
                .allSatisfy((mrn, ids) -> assertThat(ids).as(mrn).hasSize(1));
        for (String outcome : List.of("declaration.lodged.v1", "declaration.cleared.v1", "declaration.held.v1")) {
            assertThat(onlyOf(mrns, declarations.idsBySubject(outcome, Broadcast.Message::key)))
                    .as(outcome)
                    .isNotEmpty()
                    .allSatisfy((mrn, ids) -> assertThat(ids).as(mrn).hasSize(1));
        }
        assertThat(onlyOf(mrns, inspections.idsBySubject("inspection.case-opened.v1", Broadcast.Message::key)))
                .as("cases")
                .hasSize((int) acknowledged.values().stream()
                        .filter(one -> one.shipment().kind().equals("UNDER_CONTROL"))
                        .count())
                .allSatisfy((mrn, ids) -> assertThat(ids).as(mrn).hasSize(1));
        assertThat(declarations.idsBySubject("declaration.lodged.v1", message -> lrn(message)))
                .as("one declaration for one LRN")
                .allSatisfy((lrn, ids) -> assertThat(ids).as(lrn).hasSize(1));
    }

    private static Map<String, Set<String>> onlyOf(Set<String> mrns, Map<String, Set<String>> bySubject) {
        return bySubject.entrySet().stream()
                .filter(entry -> mrns.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String lrn(Broadcast.Message lodged) {
        return lodged.body().path("declaration").path("lrn").asString();
    }

    private static void killAndAwait(Customs customs, List<String> victims) throws InterruptedException {
        Map<String, Integer> restarts =
                victims.stream().collect(Collectors.toMap(Function.identity(), victim -> restarts(customs, victim)));
        victims.forEach(customs.machineRoom()::kill);
        for (String victim : victims) {
            assertThat(customs.machineRoom().awaitUp(victim, restarts.getOrDefault(victim, 0) + 1, RECOVERY))
                    .as(victim + " is up again")
                    .isTrue();
        }
    }

    private static int restarts(Customs customs, String victim) {
        return customs.machineRoom().state().processes().stream()
                .filter(process -> process.name().equals(victim))
                .findFirst()
                .orElseThrow()
                .restarts();
    }
}
