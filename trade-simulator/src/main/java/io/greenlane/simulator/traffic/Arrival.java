package io.greenlane.simulator.traffic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.greenlane.simulator.consignment.Declaration;
import io.greenlane.simulator.consignment.Declaration.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A port's message that goods have come, with the DCSA's names.
 *
 * @param key the equipment or the air waybill, by which the topic is partitioned
 */
record Arrival(String type, String key, Body body) {
    private static final String DISCHARGED = "port.equipment-discharged.v1";
    private static final String LANDED = "port.air-arrived.v1";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            String eventID,
            Instant eventDateTime,
            String eventClassifierCode,
            Location eventLocation,
            @Nullable String equipmentEventTypeCode,
            @Nullable String equipmentReference,
            @Nullable String transportEventTypeCode,
            List<DocumentReference> documentReferences) {}

    record Location(@JsonProperty("UNLocationCode") String unLocationCode) {}

    record DocumentReference(String documentReferenceType, String documentReferenceValue) {}

    /**
     * The arrivals of all units of a declaration. What was expected by now came when it was expected; what was expected
     * later comes now, because nobody can tell of what is still to happen, and the day's law applies to it.
     */
    static List<Arrival> of(Declaration declaration, Instant now) {
        Transport transport = declaration.transport();
        Instant at = transport.estimatedArrival().isBefore(now) ? transport.estimatedArrival() : now;
        List<String> containers = transport.containers();
        if (containers == null) {
            return List.of(new Arrival(
                    LANDED,
                    transport.transportDocument(),
                    body(transport, at, transport.transportDocument(), null, "AWB")));
        }
        return containers.stream()
                .map(container -> new Arrival(DISCHARGED, container, body(transport, at, container, container, "TRD")))
                .toList();
    }

    /** The same arrival told twice carries the same id. */
    private static Body body(
            Transport transport, Instant at, String unit, @Nullable String container, String documentType) {
        String id = UUID.nameUUIDFromBytes((unit + " " + transport.estimatedArrival()).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Body(
                id,
                at,
                "ACT",
                new Location(transport.portOfArrival()),
                container == null ? null : "DISC",
                container,
                container == null ? "ARRI" : null,
                List.of(new DocumentReference(documentType, transport.transportDocument())));
    }
}
