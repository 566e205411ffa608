package io.greenlane.riskscoring.regulation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an item declares about the environment, as far as a measure looks at it. The other fields are named as ignored so
 * that a strict reader of a whole declaration knows them.
 */
@JsonIgnoreProperties({
    "installationId",
    "productionRoute",
    "batch",
    "directEmissionsTco2ePerTonne",
    "indirectEmissionsTco2ePerTonne",
    "carbonPricePaid",
    "recycledContentPercent",
    "recyclablePercent",
    "substances",
    "quotaReference",
    "productPassport"
})
public record Environment(
        @Nullable String baselCode,
        @Nullable String consentReference,
        @Nullable String emissionsMethod,
        List<Geolocation> geolocations) {

    public static final Environment NOTHING_DECLARED = new Environment(null, null, null, List.of());

    public Environment {
        // A plot that says nothing is none.
        geolocations = geolocations == null
                ? List.of()
                : geolocations.stream().filter(Objects::nonNull).toList();
    }

    /** The Basel code, or an empty text. */
    String baselCodeOrNone() {
        return baselCode == null ? "" : baselCode.strip();
    }

    boolean quotesConsent() {
        return consentReference != null && !consentReference.isBlank();
    }
}
