package io.greenlane.declaration.release;

import io.greenlane.declaration.lifecycle.Filing;
import io.greenlane.vocabulary.ContainerNumber;
import java.util.List;
import java.util.Objects;

/**
 * What the port can hold or let go: a container under its transport document, or the goods of a transport document that
 * travel without container.
 *
 * @param reference container number, or the document's number
 * @param document the container's transport document; empty where none is known, and for a document itself
 */
record Unit(String reference, String document) implements Comparable<Unit> {

    static Unit of(String reference) {
        return new Unit(reference, "");
    }

    /** The units a declaration's goods travel in. */
    static List<Unit> of(Filing filing) {
        String document = Objects.requireNonNullElse(filing.transportDocument(), "");
        if (!filing.containers().isEmpty()) {
            return filing.containers().stream()
                    .map(container -> new Unit(container, document))
                    .toList();
        }
        return document.isEmpty() ? List.of() : List.of(of(document));
    }

    String kind() {
        return ContainerNumber.isValid(reference) ? "EQUIPMENT" : "TRANSPORT_DOCUMENT";
    }

    /** A container of which nobody says what it carries. */
    boolean isBareContainer() {
        return document.isEmpty() && kind().equals("EQUIPMENT");
    }

    @Override
    public int compareTo(Unit other) {
        int byReference = reference.compareTo(other.reference);
        return byReference == 0 ? document.compareTo(other.document) : byReference;
    }
}
