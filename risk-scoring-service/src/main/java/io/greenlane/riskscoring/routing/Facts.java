package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.OfficeThreshold;
import io.greenlane.riskscoring.criteria.Consignment;
import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.regulation.GoodsItem;
import io.greenlane.riskscoring.sampling.Lot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision looks at. Stored with it: the same facts and the same editions of the rules give the same decision.
 *
 * @param sequence counts the routings of one version
 * @param lodgedAt of the first version
 * @param legalDate the day whose law applies
 * @param exporter absent for decisions made before anybody looked at him
 * @param expectedArrival before it nothing can be examined
 * @param transportDocument absent for decisions made before anybody looked at it
 * @param containers empty for the same
 * @param controlLot what the declaration drew for the control draw
 * @param auditLot what it drew for the audit after release; absent for decisions made before there was one
 * @param criteriaLot what officers' criteria draw with; absent for decisions made before there were any
 * @param officeThreshold points from which this office can examine; absent where its capacity limits nothing
 * @param annualKg by counter, what the importer brought in during the year, this declaration included
 * @param withdrawn declarations of the same goods that were cancelled before these had been examined
 * @param carried what earlier decisions about the same version left behind
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
        @Nullable String exporter,
        @Nullable Instant expectedArrival,
        @Nullable String transportDocument,
        List<String> containers,
        List<GoodsItem> items,
        ImporterProfile profile,
        Lot controlLot,
        @Nullable Lot auditLot,
        @Nullable Lot criteriaLot,
        @Nullable OfficeThreshold officeThreshold,
        Map<String, BigDecimal> annualKg,
        List<String> withdrawn,
        Carried carried) {

    Facts {
        containers = containers == null ? List.of() : List.copyOf(containers);
        withdrawn = withdrawn == null ? List.of() : List.copyOf(withdrawn);
        annualKg = annualKg == null ? Map.of() : annualKg;
        carried = Objects.requireNonNullElse(carried, Carried.NOTHING);
    }

    /** What criteria look at. */
    Consignment consignment() {
        return new Consignment(
                customsOffice,
                declarant,
                importer,
                Objects.requireNonNullElse(exporter, ""),
                destination,
                profile,
                items);
    }

    /** The names that the same goods bear in whichever declaration. */
    Set<String> goodsKeys() {
        return WithdrawnExaminations.keysOf(transportDocument, containers);
    }

    /** The law of the customs office's country applies whatever destination a trader names, and that of the destination too. */
    Set<String> countries() {
        return new LinkedHashSet<>(List.of(customsOffice.substring(0, 2), destination));
    }
}
