package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.balance.Lane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The measures that risk-scoring ships, without the service around them. */
public final class ShippedMeasures {

    private ShippedMeasures() {}

    public static Catalogue catalogue() {
        return Catalogue.of("shipped", packs());
    }

    /**
     * What is shipped, among further measures of the same jurisdiction on goods spread over the whole nomenclature.
     *
     * @param more how many
     */
    public static Catalogue among(int more) {
        Random random = new Random(4);
        List<Measure> measures = IntStream.range(0, more)
                .mapToObj(each -> onSomeGoods("MORE-" + each, random))
                .toList();
        List<MeasurePack> packs = new ArrayList<>(packs());
        packs.add(new MeasurePack("more", "1", "More", "made up", null, List.of(), measures, List.of()));
        return Catalogue.of("shipped among " + more, packs);
    }

    private static Measure onSomeGoods(String code, Random random) {
        Consequence unmet = new Consequence(
                "PAPER_MISSING",
                "Goods of HS {hs} need a paper.",
                "Add it.",
                Lane.YELLOW,
                14,
                Consequence.OnTimeout.REFUSE);
        return new Measure(
                code,
                code,
                "MORE",
                "made up",
                "EU",
                LocalDate.parse("2020-01-01"),
                null,
                Map.of(),
                Set.of(),
                Set.of(),
                List.of(),
                List.of(new MeasureRow("%08d".formatted(1_000_000 + random.nextInt(96_000_000)), "goods", "", null)),
                List.of(new Requirement.Document("PAPER", null, List.of(), "A paper.", unmet)),
                null,
                null,
                List.of());
    }

    private static List<MeasurePack> packs() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:measures/*.json");
            return Arrays.stream(files)
                    .map(file -> MeasurePack.read(file).content())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
