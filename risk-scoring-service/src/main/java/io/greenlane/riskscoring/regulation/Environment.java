package io.greenlane.riskscoring.regulation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an item declares about the environment, as far as a measure looks at it. The other fields are named as ignored so
 * that a strict reader of a whole declaration knows them.
 *
 * @param directEmissionsTco2ePerTonne of making the goods
 * @param indirectEmissionsTco2ePerTonne of the electricity used for it
 * @param recycledContentPercent of the mass
 * @param recyclablePercent of the mass
 */
@JsonIgnoreProperties({"installationId", "productionRoute", "batch", "carbonPricePaid", "productPassport"})
public record Environment(
        @Nullable String baselCode,
        @Nullable String consentReference,
        @Nullable String emissionsMethod,
        @Nullable BigDecimal directEmissionsTco2ePerTonne,
        @Nullable BigDecimal indirectEmissionsTco2ePerTonne,
        @Nullable BigDecimal recycledContentPercent,
        @Nullable BigDecimal recyclablePercent,
        @Nullable String quotaReference,
        List<Substance> substances,
        List<Geolocation> geolocations) {

    public static final Environment NOTHING_DECLARED =
            new Environment(null, null, null, null, null, null, null, null, List.of(), List.of());

    public Environment {
        // What says nothing is none.
        substances = told(substances);
        geolocations = told(geolocations);
    }

    private static <T> List<T> told(@Nullable List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }

    /** The Basel code, or an empty text. */
    String baselCodeOrNone() {
        return baselCode == null ? "" : baselCode.strip();
    }

    boolean quotesConsent() {
        return isGiven(consentReference);
    }

    boolean quotesQuota() {
        return isGiven(quotaReference);
    }

    private static boolean isGiven(@Nullable String reference) {
        return reference != null && !reference.isBlank();
    }
}
