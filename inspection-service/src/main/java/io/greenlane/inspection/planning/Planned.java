package io.greenlane.inspection.planning;

import io.greenlane.inspection.office.BayKind;
import io.greenlane.inspection.worklist.InspectionEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Goods have a bay and a slot, or others than before.
 *
 * @param zone the part of the office's ground where the bay is
 * @param planVersion counts the plans of one office
 */
public record Planned(
        UUID caseId,
        String mrn,
        String customsOffice,
        String zone,
        String bay,
        BayKind bayKind,
        Instant from,
        Instant to,
        long planVersion,
        Instant plannedAt)
        implements InspectionEvent {

    @Override
    public String type() {
        return "inspection.planned.v1";
    }
}
