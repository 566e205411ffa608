package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.importer.SizeClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A duty that a law puts on goods: where it applies, to which goods, from when, and what it asks for.
 *
 * @param topic the field of the law, such as WASTE
 * @param jurisdiction where goods must be destined to
 * @param validFrom first legal date it applies on
 * @param validUntil last legal date; absent while no end is known
 * @param laterFor importers of these sizes start on a date of their own
 * @param exemptOrigins countries whose goods it does not touch
 * @param onlyOrigins countries whose goods alone it touches; empty for all
 * @param exceptHsPrefixes goods taken out of the rows
 */
public record Measure(
        String code,
        String title,
        String topic,
        String legalReference,
        String jurisdiction,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Map<SizeClass, LocalDate> laterFor,
        Set<String> exemptOrigins,
        Set<String> onlyOrigins,
        List<String> exceptHsPrefixes,
        List<MeasureRow> rows,
        List<Requirement> requirements) {

    public Measure {
        laterFor = laterFor == null ? Map.of() : Map.copyOf(laterFor);
        exemptOrigins = exemptOrigins == null ? Set.of() : Set.copyOf(exemptOrigins);
        onlyOrigins = onlyOrigins == null ? Set.of() : Set.copyOf(onlyOrigins);
        exceptHsPrefixes = exceptHsPrefixes == null ? List.of() : List.copyOf(exceptHsPrefixes);
        rows = List.copyOf(rows);
        requirements = List.copyOf(requirements);
    }

    /** An importer of unknown size is held to the earliest date. */
    boolean isInForce(LocalDate legalDate, @Nullable SizeClass importer) {
        LocalDate from = importer == null ? validFrom : laterFor.getOrDefault(importer, validFrom);
        return !legalDate.isBefore(from) && (validUntil == null || !legalDate.isAfter(validUntil));
    }

    /** Goods of unknown origin are not exempt. */
    boolean touchesOrigin(@Nullable String country) {
        if (country == null) {
            return true;
        }
        return !exemptOrigins.contains(country) && (onlyOrigins.isEmpty() || onlyOrigins.contains(country));
    }

    boolean excepts(String commodityCode) {
        return exceptHsPrefixes.stream().anyMatch(commodityCode::startsWith);
    }
}
