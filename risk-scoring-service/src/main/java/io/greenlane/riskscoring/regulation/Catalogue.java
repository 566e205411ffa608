package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.importer.SizeClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All measures of one moment, compiled for asking: immutable, and as quick with ten thousand measures as with ten. */
public final class Catalogue {

    private final String version;
    private final List<Jurisdiction> jurisdictions = new ArrayList<>();
    private final Map<String, PrefixIndex> measuresByJurisdiction = new HashMap<>();
    private final int size;

    private Catalogue(String version, List<MeasurePack> packs) {
        this.version = version;
        Map<String, Map<Measure, MeasurePack>> byJurisdiction = new HashMap<>();
        int measures = 0;
        for (MeasurePack pack : packs) {
            jurisdictions.addAll(pack.jurisdictions());
            for (Measure measure : pack.measures()) {
                byJurisdiction
                        .computeIfAbsent(measure.jurisdiction(), code -> new LinkedHashMap<>())
                        .put(measure, pack);
                measures++;
            }
        }
        byJurisdiction.forEach((code, own) -> measuresByJurisdiction.put(code, PrefixIndex.of(own)));
        this.size = measures;
    }

    /**
     * Compiles packs.
     *
     * @throws IllegalArgumentException when a measure names a jurisdiction that no pack describes
     */
    public static Catalogue of(String version, List<MeasurePack> packs) {
        Catalogue catalogue = new Catalogue(version, packs);
        for (String code : catalogue.measuresByJurisdiction.keySet()) {
            if (catalogue.jurisdictions.stream().noneMatch(known -> known.code().equals(code))) {
                throw new IllegalArgumentException(
                        "A measure applies in " + code + ", but no pack says which countries that is");
            }
        }
        return catalogue;
    }

    /** Names exactly these measures; decisions record it. */
    public String version() {
        return version;
    }

    public int size() {
        return size;
    }

    /**
     * The law that goods meet.
     *
     * @param countries of the customs office and of the destination: the law of each applies; when empty, every
     *     jurisdiction counts
     * @param legalDate the day whose law applies
     * @param importer size of the importer, where known
     */
    public Law lawIn(Collection<String> countries, LocalDate legalDate, @Nullable SizeClass importer) {
        List<PrefixIndex> applying = new ArrayList<>();
        for (Jurisdiction jurisdiction : jurisdictions) {
            PrefixIndex measures = measuresByJurisdiction.get(jurisdiction.code());
            if (measures != null && (countries.isEmpty() || jurisdiction.includesAnyOf(countries, legalDate))) {
                applying.add(measures);
            }
        }
        return new Law(applying, legalDate, importer);
    }

    /** Which of the countries brings goods under a jurisdiction; empty when none does. */
    public Optional<String> countryUnder(String jurisdiction, Collection<String> countries, LocalDate day) {
        return jurisdictions.stream()
                .filter(known -> known.code().equals(jurisdiction))
                .flatMap(known -> countries.stream().filter(country -> known.includes(country, day)))
                .findFirst();
    }

    /** How a jurisdiction is called in a sentence. */
    public String nameOf(String jurisdiction) {
        return jurisdictions.stream()
                .filter(known -> known.code().equals(jurisdiction))
                .map(Jurisdiction::name)
                .findFirst()
                .orElse(jurisdiction);
    }
}
