package io.greenlane.inspection.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapacitiesTest {

    @Test
    void anOfficeThatIsNotNamedHasWhatTheFileSays() {
        Office filed = AnOffice.called("NLRTM001").examining(7);

        assertThat(Capacities.in("as-filed").of(filed).examinationsPerDay()).isEqualTo(7);
        assertThat(Capacities.in("DEHAM001=3").of(filed).examinationsPerDay()).isEqualTo(7);
        assertThat(Capacities.in("NLRTM001=40").of(filed).examinationsPerDay()).isEqualTo(40);
        assertThat(Capacities.in("unlimited").of(filed).examinationsPerDay()).isNull();
        assertThat(Capacities.in("NLRTM001=40, DEHAM001=0").perDay()).isEqualTo(Map.of("NLRTM001", 40, "DEHAM001", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "NLRTM001", "NLRTM001=", "ROTTERDAM=4", "NLRTM001=-1", "NLRTM001=4,", "NLRTM001=4,NLRTM001=5"
            })
    void whatIsNoOfficeAndNumberStopsTheStart(String setting) {
        assertThatThrownBy(() -> Capacities.in(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("GREENLANE_EXAMINATIONS_PER_DAY");
    }

    @Test
    void theContractIsWritten() {
        Contract contract = Contract.of("inspection-service", "capacity-told.v1");
        Instant at = Instant.parse("2026-11-24T05:00:00Z");
        var hours = new CapacityTold.OpeningHours(
                ZoneId.of("Europe/Amsterdam"),
                List.of(new CapacityTold.OpeningHours.Day(DayOfWeek.MONDAY, "06:00", "22:00")),
                List.of(LocalDate.parse("2026-12-25")));

        contract.isWrittenBy(new CapacityTold("NLRTM001", 40, at, hours, 12), EventJson.mapper());
        contract.isKeptBy(EventJson.mapper().writeValueAsString(new CapacityTold("NLRTM001", 40, at, null, null)));
    }
}
