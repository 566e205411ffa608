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
 * @param prices that levies are estimated with
 */
public record MeasurePack(
        String pack,
        String version,
        String title,
        String source,
        @Nullable String note,
        List<Jurisdiction> jurisdictions,
        List<Measure> measures,
        List<Price> prices) {

    public MeasurePack {
        prices = prices == null ? List.of() : List.copyOf(prices);
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

    /** Reads a text that was checked before it was kept. */
    static MeasurePack parse(String text) {
        return DataFile.parse("An edition of measures", text, MeasurePack.class).content();
    }

    /** All that is wrong with it, as sentences that begin with a path; empty for a pack that may be used. */
    public List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        Flaws.ifBlank("pack", pack, flaws);
        Flaws.ifBlank("version", version, flaws);
        Flaws.ifBlank("title", title, flaws);
        Flaws.ifBlank("source", source, flaws);
        Flaws.ifLongTitle("title", title, flaws);
        Flaws.ifLong("note", note, flaws);
        Flaws.ifTwice("jurisdictions", "code", jurisdictions, Jurisdiction::code, flaws);
        if (measures.isEmpty() && jurisdictions.isEmpty() && prices.isEmpty()) {
            flaws.add("measures is empty, and so are jurisdictions and prices: the pack says nothing");
        }
        for (int index = 0; index < jurisdictions.size(); index++) {
            flaws.addAll(jurisdictions.get(index).flaws("jurisdictions[" + index + "]"));
        }
        for (int index = 0; index < measures.size(); index++) {
            flaws.addAll(measures.get(index).flaws("measures[" + index + "]"));
        }
        for (int index = 0; index < prices.size(); index++) {
            flaws.addAll(prices.get(index).flaws("prices[" + index + "]"));
        }
        Flaws.ifOverlapping("measures", measures, Measure::code, Measure::validFrom, Measure::validUntil, flaws);
        Flaws.ifOverlapping("prices", prices, Price::code, Price::validFrom, Price::validUntil, flaws);
        return flaws;
    }
}
