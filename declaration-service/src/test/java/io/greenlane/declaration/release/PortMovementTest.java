package io.greenlane.declaration.release;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
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
            VesselArrived       | {"eventClassifierCode": "ACT"}                                                   | eventDateTime
            """)
    void whatAMessageLeavesOutIsSaidInWords(String kind, String message, String missing) throws ClassNotFoundException {
        Class<?> type = Class.forName(PortMovement.class.getName() + "$" + kind);

        assertThatThrownBy(() -> JSON.readValue(message, type)).hasMessageContaining("does not say " + missing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EquipmentDischarged | {"eventDateTime": "2026-12-03T05:41:00Z", "eventClassifierCode": "ACT", "equipmentReference": "CSQ\\u0000", "documentReferences": []} | no text
            EquipmentDischarged | {"eventDateTime": "2026-12-03T05:41:00Z", "eventClassifierCode": "ACT", "equipmentReference": "CSQU3054383", "documentReferences": [null]} | empty place
            EquipmentDischarged | {"eventDateTime": "+999999999-12-03T05:41:00Z", "eventClassifierCode": "ACT", "equipmentReference": "CSQU3054383"} | slip of the pen
            GatedOut | {"eventDateTime": "2026-12-03T05:41:00Z", "eventClassifierCode": "ACT", "documentReferences": [{"documentReferenceType": "TRD", "documentReferenceValue": "A\\u0000"}]} | no text
            GatedOut | {"eventDateTime": "2026-12-03T05:41:00Z", "eventClassifierCode": "ACT", "documentReferences": [{"documentReferenceType": "TRD", "documentReferenceValue": ""}]} | nothing but blanks
            GatedOut | {"eventDateTime": "2026-12-03T05:41:00Z", "eventClassifierCode": "ACT", "equipmentReference": " "} | nothing but blanks in equipmentReference
            VesselArrived | {"eventDateTime": "2026-12-03T05:41:00Z", "documentReferences": [null]} | empty place
            GatedOut | {"eventDateTime": "2026-12-03T05:41:00Z", "eventClassifierCode": "ACT", "equipmentReference": "CSQU3054383", "eventLocation": {"UNLocationCode": "NL\\u0000"}} | no text
            ManifestDeclared | {"eventDateTime": "2026-12-03T05:41:00Z", "carrierVoyageNumber": "1\\u0000", "expectedArrival": "2026-12-03T05:41:00Z", "customsOffice": "NLRTM001", "consignments": []} | carrierVoyageNumber that is no text
            ManifestDeclared | {"eventDateTime": "2026-12-03T05:41:00Z", "carrierVoyageNumber": "1E", "expectedArrival": "2026-12-03T05:41:00Z", "customsOffice": "NL\\u0000", "consignments": []} | customsOffice that is no text
            ManifestDeclared | {"eventDateTime": "2026-12-03T05:41:00Z", "carrierVoyageNumber": "1E", "expectedArrival": "2026-12-03T05:41:00Z", "customsOffice": "NLRTM001", "consignments": [{"transportDocumentReference": "B1", "expectedDeclarations": -5}]} | -5 for consignments.expectedDeclarations
            """)
    void whatNobodyCanMeanIsSaidInWords(String kind, String message, String wrong) throws ClassNotFoundException {
        Class<?> type = Class.forName(PortMovement.class.getName() + "$" + kind);

        assertThatThrownBy(() -> JSON.readValue(message, type)).hasMessageContaining(wrong);
    }

    @Test
    void aNameThatNoIndexCanKeepIsSaidInWords() {
        String message = """
                {"eventDateTime": "2026-12-03T05:41:00Z", "eventClassifierCode": "ACT", "equipmentReference": "%s"}
                """.formatted("X".repeat(256));

        assertThatThrownBy(() -> JSON.readValue(message, PortMovement.EquipmentDischarged.class))
                .hasMessageContaining("256 characters in equipmentReference");
    }
}
