package io.greenlane.declaration.release;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is read of the port's messages, in the names of DCSA's Track and Trace. */
sealed interface PortMovement {

    /** A paper of the carrier that a message names. */
    record DocumentReference(
            @Nullable String documentReferenceType,
            @Nullable String documentReferenceValue) {
        private static final Set<String> TRANSPORT = Set.of("TRD", "AWB");
    }

    Instant eventDateTime();

    @Nullable
    String eventClassifierCode();

    @Nullable
    List<DocumentReference> documentReferences();

    /** Whether it has happened, and is not only planned or expected. */
    default boolean isActual() {
        return "ACT".equals(eventClassifierCode());
    }

    /** The transport documents it names. */
    default Set<String> transportDocuments() {
        Set<String> documents = new TreeSet<>();
        List<DocumentReference> references = documentReferences();
        if (references != null) {
            for (DocumentReference reference : references) {
                String type = reference.documentReferenceType();
                String value = reference.documentReferenceValue();
                if (type != null && value != null && DocumentReference.TRANSPORT.contains(type)) {
                    documents.add(value);
                }
            }
        }
        return documents;
    }

    /** A container was taken off its ship. */
    record EquipmentDischarged(
            Instant eventDateTime,
            @Nullable String eventClassifierCode,
            String equipmentReference,
            @Nullable List<DocumentReference> documentReferences)
            implements PortMovement {}

    /** An aircraft has landed with the goods of an air waybill. */
    record AirArrived(
            Instant eventDateTime,
            @Nullable String eventClassifierCode,
            @Nullable List<DocumentReference> documentReferences)
            implements PortMovement {}

    /** A ship has berthed or is expected to: that makes no goods available yet. */
    record VesselArrived(
            Instant eventDateTime,
            @Nullable String eventClassifierCode,
            @Nullable List<DocumentReference> documentReferences)
            implements PortMovement {}
}
