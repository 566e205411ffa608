package io.greenlane.simulator.consignment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a firm says of an item's effect on the environment; absent where it says nothing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Environment(
        @Nullable String baselCode,
        @Nullable String consentReference,
        @Nullable String installationId,
        @Nullable String batch,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal directEmissionsTco2ePerTonne,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal indirectEmissionsTco2ePerTonne,

        @Nullable String emissionsMethod,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal recycledContentPercent,

        @Nullable List<Substance> substances,
        @Nullable List<Geolocation> geolocations) {

    /** Nothing said. */
    public static final Environment SILENT =
            new Environment(null, null, null, null, null, null, null, null, null, null);

    public record Substance(
            String name,
            String casNumber,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal mgPerKg,
            String method) {}

    /**
     * GeoJSON geometry of a plot of land.
     *
     * @param coordinates longitude and latitude of a point, or the rings of a polygon
     */
    public record Geolocation(
            String type,
            List<?> coordinates,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal areaHectares) {}
}
