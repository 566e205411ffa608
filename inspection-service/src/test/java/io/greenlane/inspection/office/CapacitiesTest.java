package io.greenlane.inspection.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapacitiesTest {

    @Test
    void anOfficeThatIsNotNamedIsNotLimited() {
        assertThat(Capacities.in("unlimited")).isEmpty();
        assertThat(Capacities.in("NLRTM001=40, DEHAM001=0")).isEqualTo(Map.of("NLRTM001", 40, "DEHAM001", 0));
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
        Contract.of("inspection-service", "capacity-told.v1")
                .isWrittenBy(
                        new CapacityTold("NLRTM001", 40, Instant.parse("2026-11-24T05:00:00Z")), EventJson.mapper());
    }
}
