package io.greenlane.declaration.release;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PortMovementTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EquipmentDischarged | {"eventClassifierCode": "ACT", "equipmentReference": "CSQU3054383"}            | eventDateTime
            EquipmentDischarged | {"eventDateTime": "2026-12-03T05:41:00Z", "eventClassifierCode": "ACT"}          | equipmentReference
            GatedOut            | {"eventDateTime": "2026-12-03T05:41:00Z", "equipmentReference": "CSQU3054383"}   | eventClassifierCode
            GatedOut            | {"eventDateTime": "2026-12-03T05:41:00Z", "eventClassifierCode": "ACT"}          | what left
            AirArrived          | {"eventClassifierCode": "ACT"}                                                   | eventDateTime
            """)
    void whatAMessageLeavesOutIsSaidInWords(String kind, String message, String missing) throws ClassNotFoundException {
        Class<?> type = Class.forName(PortMovement.class.getName() + "$" + kind);

        assertThatThrownBy(() -> JSON.readValue(message, type)).hasMessageContaining("does not say " + missing);
    }
}
