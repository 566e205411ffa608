package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.importer.SizeClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All measures of one moment, compiled for asking: immutable, and as quick with ten thousand measures as with ten. */
public final class Catalogue {

    private final String version;
    private final List<Jurisdiction> jurisdictions = new ArrayList<>();
    private final Map<String, PrefixIndex> measuresByJurisdiction = new HashMap<>();
    private final int size;

    private Catalogue(String version, List<MeasurePack> packs) {
        this.version = version;
        int measures = 0;
        for (MeasurePack pack : packs) {
            jurisdictions.addAll(pack.jurisdictions());
            for (Measure measure : pack.measures()) {
                measuresByJurisdiction
                        .computeIfAbsent(measure.jurisdiction(), code -> new PrefixIndex())
                        .add(measure, pack);
                measures++;
            }
        }
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
     * The measures that cover an item, with what it has and lacks of what they ask for.
     *
     * @param destination where the goods go; when unknown, every jurisdiction counts
     * @param legalDate the day whose law applies
     * @param importer size of the importer, where known
     */
    public List<AssessedMeasure> assess(
            GoodsItem item, @Nullable String destination, LocalDate legalDate, @Nullable SizeClass importer) {
        List<AssessedMeasure> assessed = new ArrayList<>();
        for (ApplicableMeasure applicable : applicableTo(item, destination, legalDate, importer)) {
            List<AssessedMeasure.Asked> asked = new ArrayList<>();
            for (Requirement requirement : applicable.measure().requirements()) {
                if (requirement.isAskedOf(item)) {
                    asked.add(new AssessedMeasure.Asked(
                            requirement,
                            requirement.unmetBy(item, applicable.row()).stream()
                                    .map(unmet -> Wording.of(unmet, item, applicable.row()))
                                    .toList()));
                }
            }
            assessed.add(new AssessedMeasure(applicable, asked));
        }
        return assessed;
    }

    /** The measures that cover an item; parameters as in {@link #assess}. */
    public List<ApplicableMeasure> applicableTo(
            GoodsItem item, @Nullable String destination, LocalDate legalDate, @Nullable SizeClass importer) {
        List<ApplicableMeasure> applicable = new ArrayList<>();
        for (Jurisdiction jurisdiction : jurisdictions) {
            if (destination == null || jurisdiction.includes(destination, legalDate)) {
                for (ApplicableMeasure candidate : candidates(jurisdiction.code(), item.commodityCode())) {
                    Measure measure = candidate.measure();
                    if (measure.isInForce(legalDate, importer) && measure.touchesOrigin(item.countryOfOrigin())) {
                        applicable.add(candidate);
                    }
                }
            }
        }
        return applicable;
    }

    /** What has to be looked at for one code: only measures whose table names it. */
    List<ApplicableMeasure> candidates(String jurisdiction, String commodityCode) {
        PrefixIndex index = measuresByJurisdiction.get(jurisdiction);
        return index == null ? List.of() : index.find(commodityCode);
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
