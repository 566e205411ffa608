package io.greenlane.declaration.release;

import io.greenlane.vocabulary.PlainText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is read of the port's messages, in the names of DCSA's Track and Trace. */
sealed interface PortMovement {

    Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /** As much as an index takes of a key in characters of any script. */
    int LONGEST_NAME = 255;

    /** A paper of the carrier that a message names. */
    record DocumentReference(
            @Nullable String documentReferenceType,
            @Nullable String documentReferenceValue) {
        private static final Set<String> TRANSPORT = Set.of("TRD", "AWB");

        public DocumentReference {
            requireNameIfTold("documentReferences.documentReferenceValue", documentReferenceValue);
            requireNoBlank("documentReferences.documentReferenceValue", documentReferenceValue);
        }
    }

    /** The port as a UN/LOCODE. */
    record EventLocation(@Nullable String UNLocationCode) {

        public EventLocation {
            requireNameIfTold("eventLocation.UNLocationCode", UNLocationCode);
        }
    }

    Instant eventDateTime();

    @Nullable
    String eventClassifierCode();

    @Nullable
    List<DocumentReference> documentReferences();

    /** @throws IllegalArgumentException when a message leaves out what nothing follows without */
    private static void require(String field, @Nullable Object told) {
        if (told == null) {
            throw new IllegalArgumentException("The message does not say " + field);
        }
    }

    /** @throws IllegalArgumentException for a time that nothing can be planned for or have happened at */
    private static void requireTime(String field, @Nullable Instant told) {
        require(field, told);
        if (told != null && (told.isBefore(EARLIEST) || told.isAfter(LATEST))) {
            throw new IllegalArgumentException("The message says " + told + " for " + field + ", a slip of the pen");
        }
    }

    /** @throws IllegalArgumentException for a name that is left out, or that no container, paper or ship has */
    private static void requireName(String field, @Nullable String told) {
        require(field, told);
        requireNameIfTold(field, told);
        requireNoBlank(field, told);
    }

    /** @throws IllegalArgumentException for what is told and names nothing */
    private static void requireNoBlank(String field, @Nullable String told) {
        if (told != null && told.isBlank()) {
            throw new IllegalArgumentException("The message has nothing but blanks in " + field);
        }
    }

    /** @throws IllegalArgumentException for a name that no container, paper or ship has */
    private static void requireNameIfTold(String field, @Nullable String told) {
        if (told != null && !PlainText.isLine(told)) {
            throw new IllegalArgumentException("The message has a character in " + field + " that is no text");
        }
        if (told != null && told.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The message has " + told.length() + " characters in " + field
                    + ", and no name has more than " + LONGEST_NAME);
        }
    }

    /** @throws IllegalArgumentException for a list with an empty place */
    private static void requireEach(String field, @Nullable List<?> told) {
        if (told != null && told.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("The message has an empty place in " + field);
        }
    }

    /** Whether it has happened, and is not only planned or expected. */
    default boolean isActual() {
        return "ACT".equals(eventClassifierCode());
    }

    /** Whether its time is past, and not one that is planned or expected. */
    default boolean hasHappened() {
        return isActual();
    }

    /** What to do about a time ahead of the clock. */
    default String remedy() {
        return "correct the clock, or send what is planned or expected as PLN or EST.";
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
            implements PortMovement {

        public EquipmentDischarged {
            requireTime("eventDateTime", eventDateTime);
            require("eventClassifierCode", eventClassifierCode);
            requireName("equipmentReference", equipmentReference);
            requireEach("documentReferences", documentReferences);
        }
    }

    /** An aircraft has landed with the goods of an air waybill. */
    record AirArrived(
            Instant eventDateTime,
            @Nullable String eventClassifierCode,
            @Nullable List<DocumentReference> documentReferences)
            implements PortMovement {

        public AirArrived {
            requireTime("eventDateTime", eventDateTime);
            require("eventClassifierCode", eventClassifierCode);
            requireEach("documentReferences", documentReferences);
        }
    }

    /**
     * What a voyage brings.
     *
     * @param customsOffice who supervises the unloading
     */
    record ManifestDeclared(
            Instant eventDateTime,
            @Nullable String eventClassifierCode,
            @Nullable EventLocation eventLocation,
            @Nullable List<DocumentReference> documentReferences,
            @Nullable String vesselIMONumber,
            String carrierVoyageNumber,
            Instant expectedArrival,
            String customsOffice,
            List<Consignment> consignments)
            implements PortMovement {

        public ManifestDeclared {
            requireTime("eventDateTime", eventDateTime);
            requireNameIfTold("vesselIMONumber", vesselIMONumber);
            requireName("carrierVoyageNumber", carrierVoyageNumber);
            requireTime("expectedArrival", expectedArrival);
            requireName("customsOffice", customsOffice);
            require("consignments", consignments);
            requireEach("consignments", consignments);
            requireEach("documentReferences", documentReferences);
        }

        /** Goods under one document; each of their containers needs as many declarations. */
        record Consignment(
                String transportDocumentReference,
                @Nullable List<String> equipmentReferences,
                @Nullable Integer expectedDeclarations) {

            public Consignment {
                requireName("consignments.transportDocumentReference", transportDocumentReference);
                requireEach("consignments.equipmentReferences", equipmentReferences);
                if (equipmentReferences != null) {
                    equipmentReferences.forEach(
                            reference -> requireName("consignments.equipmentReferences", reference));
                }
                if (expectedDeclarations != null && expectedDeclarations < 1) {
                    throw new IllegalArgumentException("The message says " + expectedDeclarations
                            + " for consignments.expectedDeclarations, and goods on a manifest need at least 1 declaration:"
                            + " leave out what needs none");
                }
            }

            List<Unit> units() {
                return equipmentReferences == null || equipmentReferences.isEmpty()
                        ? List.of(Unit.of(transportDocumentReference))
                        : equipmentReferences.stream()
                                .map(container -> new Unit(container, transportDocumentReference))
                                .toList();
            }
        }

        /** That it was made; its time also tells which of two manifests counts. */
        @Override
        public boolean hasHappened() {
            return true;
        }

        @Override
        public String remedy() {
            return "correct the clock, and send the manifest again.";
        }

        String location() {
            return eventLocation == null ? "" : Objects.requireNonNullElse(eventLocation.UNLocationCode(), "");
        }

        List<ManifestLine> lines() {
            return consignments.stream()
                    .flatMap(consignment -> consignment.units().stream()
                            .map(unit -> new ManifestLine(
                                    unit.reference(),
                                    unit.document(),
                                    customsOffice,
                                    eventDateTime,
                                    expectedArrival,
                                    Objects.requireNonNullElse(consignment.expectedDeclarations(), 1))))
                    .toList();
        }
    }

    /**
     * A unit left the port.
     *
     * @param equipmentReference absent for goods without a container
     */
    record GatedOut(
            Instant eventDateTime,
            @Nullable String eventClassifierCode,
            @Nullable EventLocation eventLocation,
            @Nullable List<DocumentReference> documentReferences,
            @Nullable String equipmentReference,
            @Nullable String emptyIndicatorCode)
            implements PortMovement {

        public GatedOut {
            requireTime("eventDateTime", eventDateTime);
            require("eventClassifierCode", eventClassifierCode);
            requireEach("documentReferences", documentReferences);
            if (equipmentReference == null) {
                require("what left: equipmentReference or documentReferences", documentReferences);
            } else {
                requireName("equipmentReference", equipmentReference);
            }
        }

        /** What left with goods in it: an empty container needs no release. */
        List<Exit> exits() {
            if (!isActual() || "EMPTY".equals(emptyIndicatorCode)) {
                return List.of();
            }
            String location = eventLocation == null ? null : eventLocation.UNLocationCode();
            Set<String> left = equipmentReference == null ? transportDocuments() : Set.of(equipmentReference);
            return left.stream()
                    .map(reference -> new Exit(reference, eventDateTime, location))
                    .toList();
        }
    }

    /** A ship has berthed or is expected to: that makes no goods available yet. */
    record VesselArrived(
            Instant eventDateTime,
            @Nullable String eventClassifierCode,
            @Nullable List<DocumentReference> documentReferences)
            implements PortMovement {

        public VesselArrived {
            requireTime("eventDateTime", eventDateTime);
            requireEach("documentReferences", documentReferences);
        }
    }
}
