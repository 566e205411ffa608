package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.importer.SizeClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The measures of some jurisdictions on one day, for an importer of one size: looked up once for all items. */
public final class Law {

    private final List<PrefixIndex> jurisdictions;
    private final LocalDate day;
    private final @Nullable SizeClass importer;

    Law(List<PrefixIndex> jurisdictions, LocalDate day, @Nullable SizeClass importer) {
        this.jurisdictions = jurisdictions;
        this.day = day;
        this.importer = importer;
    }

    /** The measures that cover an item, with what it has and lacks of what they ask for. */
    public List<AssessedMeasure> assess(GoodsItem item) {
        List<AssessedMeasure> assessed = new ArrayList<>();
        for (ApplicableMeasure applicable : applicableTo(item)) {
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
            assessed.add(new AssessedMeasure(applicable, asked));
        }
        return assessed;
    }

    /** The measures that cover an item. */
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
}
