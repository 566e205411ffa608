package io.greenlane.declaration.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.Broker;
import io.greenlane.declaration.ServiceIT;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What a port's system says and reads. */
abstract class PortIT extends ServiceIT {

    static final String DISCHARGED = "port.equipment-discharged.v1";

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    static Instant daysFromNow(int days) {
        return now().plus(Duration.ofDays(days));
    }

    /** The terminal knows the container and no document. */
    static void discharged(String container, Instant at) {
        port(container, DISCHARGED, """
                {"eventDateTime": "%s", "eventClassifierCode": "ACT", "equipmentEventTypeCode": "DISC",
                 "equipmentReference": "%s"}
                """.formatted(at, container));
    }

    static void discharged(String container, String document) {
        discharged(container, document, now());
    }

    static void discharged(String container, String document, Instant at) {
        port(container, DISCHARGED, discharge(container, document, at));
    }

    static String discharge(String container, String document, Instant at) {
        return """
                {"eventID": "%s", "eventDateTime": "%s", "eventClassifierCode": "ACT",
                 "eventLocation": {"UNLocationCode": "DEHAM"}, "equipmentEventTypeCode": "DISC",
                 "equipmentReference": "%s",
                 "documentReferences": [{"documentReferenceType": "TRD", "documentReferenceValue": "%s"}]}
                """.formatted(UUID.randomUUID(), at, container, document);
    }

    static void port(String key, String type, String body) {
        Broker.publish("port-movements", key, type, body, "port/" + UUID.randomUUID());
    }

    void awaitArrival(String mrn) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> jdbc().sql("select arrived_at is not null from declaration where mrn = ?")
                        .param(mrn)
                        .query(Boolean.class)
                        .single());
    }

    static List<Broker.Event> told(String topic, String key, String... types) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Broker.events(topic, key))
                        .extracting(Broker.Event::type)
                        .isEqualTo(List.of(types)));
        return Broker.events(topic, key);
    }

    /** A container left by the gate. */
    static void gatedOut(String container, Instant at) {
        port(container, "port.gated-out.v1", """
                {"eventID": "%s", "eventDateTime": "%s", "eventClassifierCode": "ACT",
                 "eventLocation": {"UNLocationCode": "DEHAM"}, "equipmentEventTypeCode": "GTOT",
                 "equipmentReference": "%s", "emptyIndicatorCode": "LADEN"}
                """.formatted(UUID.randomUUID(), at, container));
    }

    /** What a voyage brings; waits until everything before it under the same key has been taken in as well. */
    void manifest(String voyage, Instant toldAt, String... consignments) {
        publishManifest(voyage, voyage, toldAt, consignments);
        String behind = "BEHIND" + UUID.randomUUID();
        publishManifest(voyage, behind, toldAt, consignment("NONE" + behind, 1, ContainerNumbers.next()));
        Awaitility.await("the manifest of " + voyage)
                .atMost(Duration.ofSeconds(20))
                .until(() -> jdbc().sql("select count(*) from manifest where voyage = ?")
                                .param(behind)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private static void publishManifest(String key, String voyage, Instant toldAt, String... consignments) {
        port(key, "port.manifest-declared.v1", """
                {"eventID": "%s", "eventDateTime": "%s", "eventClassifierCode": "ACT",
                 "eventLocation": {"UNLocationCode": "DEHAM"}, "vesselIMONumber": "9321483",
                 "carrierVoyageNumber": "%s", "expectedArrival": "%s", "customsOffice": "DEHAM001",
                 "consignments": [%s]}
                """.formatted(
                        UUID.randomUUID(), toldAt, voyage, daysFromNow(0), String.join(",", consignments)));
    }

    static String consignment(String document, int declarations, String... containers) {
        return """
                {"transportDocumentReference": "%s", "expectedDeclarations": %d, "equipmentReferences": ["%s"]}
                """.formatted(document, declarations, String.join("\",\"", containers));
    }
}
