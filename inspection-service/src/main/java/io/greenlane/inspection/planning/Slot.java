package io.greenlane.inspection.planning;

import io.greenlane.inspection.office.BayKind;
import java.time.Instant;
import java.util.UUID;

/** Where, when and by whom the goods of a case are to be examined. */
record Slot(
        UUID caseId, String mrn, String officer, String zone, String bay, BayKind bayKind, Instant from, Instant to) {

    /** Whether the port would bring the goods to the same bay at the same time. */
    boolean isSamePlaceAs(Slot other) {
        return bay.equals(other.bay)
                && zone.equals(other.zone)
                && bayKind == other.bayKind
                && from.equals(other.from)
                && to.equals(other.to);
    }

    Planned told(String office, long version, Instant at) {
        return new Planned(caseId, mrn, office, zone, bay, bayKind, from, to, version, at);
    }
}
