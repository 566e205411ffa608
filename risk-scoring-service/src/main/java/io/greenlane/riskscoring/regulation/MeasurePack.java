package io.greenlane.riskscoring.regulation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Measures that are published together, with where they come from.
 *
 * @param pack its name, the same for all versions
 * @param version of the data, not of the law
 * @param source the legal texts, and whether they were read first-hand
 * @param note what a reader must know before he relies on it
 */
public record MeasurePack(
        String pack,
        String version,
        String title,
        String source,
        @Nullable String note,
        List<Jurisdiction> jurisdictions,
        List<Measure> measures) {

    public MeasurePack {
        Objects.requireNonNull(pack, "A pack of measures has no name");
        Objects.requireNonNull(version, "A pack of measures has no version");
        jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
        measures = measures == null ? List.of() : List.copyOf(measures);
    }
}
