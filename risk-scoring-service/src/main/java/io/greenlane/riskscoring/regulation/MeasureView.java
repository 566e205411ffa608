package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.importer.SizeClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it is shown.
 *
 * @param hsPrefix the line of the measure's table that covers the goods
 * @param question what must be answered before it is certain that the measure applies
 * @param tooShortFor a line or exception finer than the code: the measure is applied all the same
 * @param satisfiedBy one sentence per requirement
 */
record MeasureView(
        String code,
        String title,
        String topic,
        String legalReference,
        String jurisdiction,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Map<SizeClass, LocalDate> laterFor,
        String hsPrefix,
        String goods,
        @Nullable String question,
        @Nullable String tooShortFor,
        List<String> satisfiedBy,
        String source,
        @Nullable String note) {

    static MeasureView of(ApplicableMeasure applicable) {
        Measure measure = applicable.measure();
        return new MeasureView(
                measure.code(),
                measure.title(),
                measure.topic(),
                measure.legalReference(),
                measure.jurisdiction(),
                measure.validFrom(),
                measure.validUntil(),
                measure.laterFor(),
                applicable.row().hsPrefix(),
                applicable.row().goods(),
                applicable.question(),
                applicable.tooShortFor(),
                measure.requirements().stream().map(Requirement::satisfiedBy).toList(),
                applicable.pack().source(),
                applicable.pack().note());
    }
}
