package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.edition.RefusedDataException;
import io.greenlane.riskscoring.importer.SizeClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All measures of one moment, compiled for asking: immutable, and as quick with ten thousand measures as with ten. */
public final class Catalogue {

    private final String version;
    private final List<MeasurePack> packs;
    private final List<Jurisdiction> jurisdictions = new ArrayList<>();
    private final Map<String, PrefixIndex> measuresByJurisdiction = new HashMap<>();
    private final List<Price> prices = new ArrayList<>();
    private final int size;

    private Catalogue(String version, List<MeasurePack> packs) {
        this.version = version;
        this.packs = List.copyOf(packs);
        Map<String, Map<Measure, MeasurePack>> byJurisdiction = new HashMap<>();
        int measures = 0;
        for (MeasurePack pack : packs) {
            jurisdictions.addAll(pack.jurisdictions());
            prices.addAll(pack.prices());
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
     * @throws RefusedDataException naming all in which the packs contradict each other
     */
    public static Catalogue of(String version, List<MeasurePack> packs) {
        List<String> flaws = flawsOf(packs);
        if (!flaws.isEmpty()) {
            throw new RefusedDataException(
                    "The packs of measures can't be used together: " + String.join("; ", flaws) + ".");
        }
        return new Catalogue(version, packs);
    }

    /** All in which packs contradict each other, as sentences that begin with a path; empty when they may be used together. */
    public static List<String> flawsOf(List<MeasurePack> packs) {
        List<String> flaws = new ArrayList<>();
        Set<String> places = new HashSet<>();
        Set<String> priced = new HashSet<>();
        Map<String, String> packOfMeasure = new HashMap<>();
        for (MeasurePack pack : packs) {
            pack.jurisdictions().forEach(known -> places.add(known.code()));
            pack.prices().forEach(price -> priced.add(price.code()));
        }
        for (MeasurePack pack : packs) {
            for (int index = 0; index < pack.measures().size(); index++) {
                Measure measure = pack.measures().get(index);
                String path = "measures[" + index + "]";
                if (!places.contains(measure.jurisdiction())) {
                    flaws.add(path + ".jurisdiction is " + measure.jurisdiction()
                            + ", but no pack says which countries that is");
                }
                Levy levy = measure.levy();
                if (levy != null && !priced.contains(levy.price())) {
                    flaws.add(path + ".levy.price is " + levy.price() + ", but no pack has such a price");
                }
                String other = packOfMeasure.putIfAbsent(measure.code(), pack.pack());
                if (other != null && !other.equals(pack.pack())) {
                    flaws.add(path + ".code " + measure.code() + " is in the pack " + other + " already");
                }
            }
        }
        return flaws;
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
        return new Law(applying, legalDate, importer, Map.of());
    }

    /** What a unit costs on a day; empty where no price is known for it. */
    public Optional<Price> priceOn(String code, LocalDate day) {
        return prices.stream()
                .filter(price -> price.code().equals(code) && price.isValidOn(day))
                .findFirst();
    }

    /** All measures, pack by pack. */
    public List<MeasurePack> packs() {
        return packs;
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
