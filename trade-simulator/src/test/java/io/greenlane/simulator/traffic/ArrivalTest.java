package io.greenlane.simulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.contract.Contract;
import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.consignment.Declaration;
import io.greenlane.simulator.consignment.Trade;
import io.greenlane.simulator.consignment.TradePlan;
import io.greenlane.simulator.world.World;
import io.greenlane.simulator.world.WorldParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ArrivalTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:05:00Z");

    private static final List<Declaration> DECLARATIONS = new Trade(
                    new World(WorldParameters.frozen(), 5, LocalDate.of(2026, 11, 23), 80),
                    new TradePlan(Instant.parse("2026-11-23T10:00:00Z"), 10_000, 200))
            .consignments()
            .map(Consignment::declaration)
            .toList();

    @Test
    void everyContainerIsToldOfInTheWordsOfTheContract() {
        Contract contract = Contract.of("port", "equipment-discharged.v1");

        assertThat(DECLARATIONS)
                .filteredOn(one -> one.transport().containers() != null)
                .allSatisfy(declaration -> {
                    List<Arrival> arrivals = Arrival.of(declaration, NOW);
                    assertThat(arrivals)
                            .extracting(Arrival::key)
                            .containsExactlyElementsOf(declaration.transport().containers());
                    assertThat(arrivals).extracting(Arrival::type).containsOnly("port.equipment-discharged.v1");
                    arrivals.forEach(
                            arrival -> contract.isKeptBy(JsonMapper.shared().writeValueAsString(arrival.body())));
                });
    }

    @Test
    void airFreightIsToldOfByItsWaybill() {
        Contract contract = Contract.of("port", "air-arrived.v1");

        assertThat(DECLARATIONS)
                .filteredOn(one -> one.transport().containers() == null)
                .isNotEmpty()
                .allSatisfy(declaration -> {
                    assertThat(Arrival.of(declaration, NOW))
                            .extracting(Arrival::key)
                            .containsExactly(declaration.transport().transportDocument());
                    contract.isKeptBy(JsonMapper.shared()
                            .writeValueAsString(
                                    Arrival.of(declaration, NOW).getFirst().body()));
                });
    }

    @Test
    void goodsCameWhenTheyWereExpectedOrComeNowAndNeverTomorrow() {
        assertThat(DECLARATIONS)
                .extracting(one -> one.transport().estimatedArrival())
                .anyMatch(NOW::isBefore)
                .anyMatch(NOW::isAfter);
        assertThat(DECLARATIONS).allSatisfy(declaration -> {
            Instant expected = declaration.transport().estimatedArrival();
            assertThat(Arrival.of(declaration, NOW))
                    .extracting(arrival -> arrival.body().eventDateTime())
                    .containsOnly(expected.isBefore(NOW) ? expected : NOW);
        });
    }

    @Test
    void anArrivalToldTwiceIsTheSameEvent() {
        Declaration declaration = DECLARATIONS.getFirst();

        assertThat(Arrival.of(declaration, NOW)).isEqualTo(Arrival.of(declaration, NOW));
    }
}
