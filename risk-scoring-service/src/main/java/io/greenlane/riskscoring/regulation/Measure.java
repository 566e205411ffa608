package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.importer.SizeClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A duty that a law puts on goods: where it applies, to which goods, from when, and what it asks for.
 *
 * @param topic the field of the law, such as WASTE
 * @param jurisdiction where goods must be declared or destined to
 * @param validFrom first legal date it applies on
 * @param validUntil last legal date; absent while no end is known
 * @param laterFor importers of these sizes start on a date of their own
 * @param exemptOrigins countries whose goods it does not touch
 * @param onlyOrigins countries whose goods alone it touches; empty for all
 * @param exceptHsPrefixes goods taken out of the rows
 * @param annualThreshold up to which an importer is spared; absent where the first kilogram counts
 * @param levy a charge that follows; absent where there is none
 * @param alternatives goods or ways of making them that it asks less of
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
        List<Requirement> requirements,
        @Nullable AnnualThreshold annualThreshold,
        @Nullable Levy levy,
        List<Alternative> alternatives) {

    public Measure {
        laterFor = laterFor == null ? Map.of() : Map.copyOf(laterFor);
        exemptOrigins = exemptOrigins == null ? Set.of() : Set.copyOf(exemptOrigins);
        onlyOrigins = onlyOrigins == null ? Set.of() : Set.copyOf(onlyOrigins);
        exceptHsPrefixes = exceptHsPrefixes == null ? List.of() : List.copyOf(exceptHsPrefixes);
        rows = rows == null ? List.of() : List.copyOf(rows);
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
        alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
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

    /** All that is wrong with it, as sentences; empty for a measure that may be used. */
    List<String> flaws(String path) {
        List<String> flaws = new ArrayList<>();
        Flaws.ifBlank(path + ".code", code, flaws);
        Flaws.ifBlank(path + ".title", title, flaws);
        Flaws.ifBlank(path + ".legalReference", legalReference, flaws);
        Flaws.ifBlank(path + ".jurisdiction", jurisdiction, flaws);
        Flaws.ifLongTitle(path + ".title", title, flaws);
        Flaws.ifInverted(path, validFrom, validUntil, flaws);
        laterFor.entrySet().stream()
                .filter(later -> validFrom != null && later.getValue().isBefore(validFrom))
                .sorted(Map.Entry.comparingByKey())
                .forEach(later -> flaws.add(path + ".laterFor." + later.getKey() + " is " + later.getValue()
                        + ", before validFrom, " + validFrom));
        Flaws.ifTwice(path + ".rows", "hsPrefix", rows, MeasureRow::hsPrefix, flaws);
        Flaws.ifNoCountry(path + ".exemptOrigins", exemptOrigins, flaws);
        Flaws.ifNoCountry(path + ".onlyOrigins", onlyOrigins, flaws);
        if (rows.isEmpty()) {
            flaws.add(path + ".rows is empty, so the measure would cover nothing");
        }
        if (requirements.isEmpty()) {
            flaws.add(path + ".requirements is empty, so the measure would ask for nothing");
        }
        for (int index = 0; index < rows.size(); index++) {
            String row = path + ".rows[" + index + "]";
            Flaws.ifNoPrefix(row + ".hsPrefix", rows.get(index).hsPrefix(), flaws);
            Flaws.ifBlank(row + ".goods", rows.get(index).goods(), flaws);
            Flaws.ifLong(row + ".question", rows.get(index).question(), flaws);
        }
        for (int index = 0; index < exceptHsPrefixes.size(); index++) {
            Flaws.ifNoPrefix(path + ".exceptHsPrefixes[" + index + "]", exceptHsPrefixes.get(index), flaws);
        }
        for (int index = 0; index < requirements.size(); index++) {
            flaws.addAll(requirements.get(index).flaws(path + ".requirements[" + index + "]"));
        }
        for (int index = 0; index < alternatives.size(); index++) {
            flaws.addAll(alternatives.get(index).flaws(path + ".alternatives[" + index + "]"));
        }
        if (annualThreshold != null) {
            flaws.addAll(annualThreshold.flaws(path + ".annualThreshold"));
        }
        if (levy != null) {
            flaws.addAll(levy.flaws(path + ".levy"));
        }
        return flaws;
    }
}
