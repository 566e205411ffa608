package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.regulation.GoodsItem;
import io.greenlane.riskscoring.sampling.Lot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision looks at. Stored with it: the same facts and the same editions of the rules give the same decision.
 *
 * @param sequence counts the routings of one version
 * @param lodgedAt of the first version
 * @param legalDate the day whose law applies
 * @param expectedArrival before it nothing can be examined
 * @param controlLot what the declaration drew for the control draw
 */
record Facts(
        String mrn,
        int version,
        int sequence,
        Instant lodgedAt,
        LocalDate legalDate,
        Instant decidedAt,
        String customsOffice,
        String declarant,
        String importer,
        String destination,
        @Nullable Instant expectedArrival,
        List<GoodsItem> items,
        ImporterProfile profile,
        Lot controlLot) {}
