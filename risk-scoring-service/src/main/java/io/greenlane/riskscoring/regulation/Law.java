package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.importer.SizeClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The measures of some jurisdictions on one day, for one importer: looked up once for all items. */
public final class Law {

    private final List<PrefixIndex> jurisdictions;
    private final LocalDate day;
    private final @Nullable SizeClass importer;
    private final Map<String, BigDecimal> annualKg;

    Law(
            List<PrefixIndex> jurisdictions,
            LocalDate day,
            @Nullable SizeClass importer,
            Map<String, BigDecimal> annualKg) {
        this.jurisdictions = jurisdictions;
        this.day = day;
        this.importer = importer;
        this.annualKg = annualKg;
    }

    /**
     * The same law for an importer of whom it is known how much he brought in.
     *
     * @param kilograms by counter, in the calendar year, what is assessed included; a counter that is absent spares nobody
     */
    public Law forImporterOf(Map<String, BigDecimal> kilograms) {
        return new Law(jurisdictions, day, importer, kilograms);
    }

    /** The measures that cover an item, with what it has and lacks of what they ask for. */
    public List<AssessedMeasure> assess(GoodsItem item) {
        List<AssessedMeasure> assessed = new ArrayList<>();
        for (ApplicableMeasure applicable : applicableTo(item)) {
            AnnualThreshold threshold = applicable.measure().annualThreshold();
            BigDecimal total = threshold == null ? null : annualKg.get(threshold.counter());
            assessed.add(
                    threshold != null
                                    && total != null
                                    && threshold.spares(applicable.row())
                                    && !threshold.isExceededBy(total)
                            ? AssessedMeasure.spared(applicable, total)
                            : new AssessedMeasure(applicable, asked(item, applicable), null));
        }
        return assessed;
    }

    private static List<AssessedMeasure.Asked> asked(GoodsItem item, ApplicableMeasure applicable) {
        List<AssessedMeasure.Asked> asked = new ArrayList<>();
        for (Requirement requirement : applicable.measure().requirements()) {
            if (requirement.isAskedOf(item)) {
                asked.add(new AssessedMeasure.Asked(
                        requirement,
                        requirement.unmetBy(item, applicable.row()).stream()
                                .map(unmet -> Wording.of(unmet, item, applicable))
                                .toList()));
            }
        }
        return asked;
    }

    /** The measures that cover an item, whether or not the importer is spared. */
    public List<ApplicableMeasure> applicableTo(GoodsItem item) {
        List<ApplicableMeasure> applicable = new ArrayList<>();
        for (PrefixIndex index : jurisdictions) {
            for (ApplicableMeasure candidate : index.find(item.commodityCode())) {
                Measure measure = candidate.measure();
                if (measure.isInForce(day, importer) && measure.touchesOrigin(item.countryOfOrigin())) {
                    applicable.add(candidate);
                }
            }
        }
        return applicable;
    }

    /** What the goods add to each counter of an annual threshold, in kilograms. */
    public Map<String, BigDecimal> countedKg(List<GoodsItem> items) {
        Map<String, BigDecimal> counted = new TreeMap<>();
        for (GoodsItem item : items) {
            BigDecimal mass = item.netMassKg();
            if (mass != null) {
                countersOf(item).forEach(counter -> counted.merge(counter, mass, BigDecimal::add));
            }
        }
        return counted;
    }

    private Set<String> countersOf(GoodsItem item) {
        Set<String> counters = new HashSet<>();
        for (ApplicableMeasure applicable : applicableTo(item)) {
            AnnualThreshold threshold = applicable.measure().annualThreshold();
            if (threshold != null && applicable.isCertain() && threshold.spares(applicable.row())) {
                counters.add(threshold.counter());
            }
        }
        return counters;
    }
}
