package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.edition.DataFile;
import io.greenlane.riskscoring.edition.RefusedDataException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

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
        jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
        measures = measures == null ? List.of() : List.copyOf(measures);
    }

    /**
     * Reads and checks a pack.
     *
     * @throws RefusedDataException naming the file and all that is wrong
     */
    static DataFile<MeasurePack> read(Resource file) {
        return DataFile.read("A pack of measures", file, MeasurePack.class, MeasurePack::flaws);
    }

    /** All that is wrong with it, as sentences; empty for a pack that may be used. */
    List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        Flaws.ifBlank("pack", pack, flaws);
        Flaws.ifBlank("version", version, flaws);
        Flaws.ifBlank("title", title, flaws);
        Flaws.ifBlank("source", source, flaws);
        if (measures.isEmpty() && jurisdictions.isEmpty()) {
            flaws.add("measures is empty, and so is jurisdictions: the pack says nothing");
        }
        for (int index = 0; index < jurisdictions.size(); index++) {
            flaws.addAll(jurisdictions.get(index).flaws("jurisdictions[" + index + "]"));
        }
        for (int index = 0; index < measures.size(); index++) {
            flaws.addAll(measures.get(index).flaws("measures[" + index + "]"));
        }
        return flaws;
    }
}
