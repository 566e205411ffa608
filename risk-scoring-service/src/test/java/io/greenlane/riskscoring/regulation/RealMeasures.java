package io.greenlane.riskscoring.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The packs of measures that the service ships. */
public final class RealMeasures {

    private static final Catalogue CATALOGUE = Catalogue.of("m-test", packs());

    private RealMeasures() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }

    public static Catalogue named(String version) {
        return Catalogue.of(version, packs());
    }

    static List<MeasurePack> packs() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:measures/*.json");
            return Arrays.stream(files)
                    .map(file -> MeasurePack.read(file).content())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The packs can't be listed", e);
        }
    }
}
