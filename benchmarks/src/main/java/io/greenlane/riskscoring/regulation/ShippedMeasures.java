package io.greenlane.riskscoring.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The measures that risk-scoring ships, without the service around them. */
public final class ShippedMeasures {

    private ShippedMeasures() {}

    public static Catalogue catalogue() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:measures/*.json");
            return Catalogue.of(
                    "shipped",
                    Arrays.stream(files)
                            .map(file -> MeasurePack.read(file).content())
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
