package io.greenlane.riskscoring.regulation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plot of land as GeoJSON geometry.
 *
 * @param areaHectares the plot's size where declared
 */
@JsonIgnoreProperties("bbox")
public record Geolocation(
        String type, Coordinates coordinates, @Nullable BigDecimal areaHectares) {

    /** Corners of the smallest closed outline: a triangle that ends where it began. */
    private static final int SMALLEST_OUTLINE = 4;

    public Geolocation {
        type = Objects.requireNonNullElse(type, "");
        coordinates = Objects.requireNonNullElse(coordinates, Coordinates.NONE);
    }

    boolean isPlaceWithDecimals(int minimum) {
        return coordinates.areOnEarthWithDecimals(minimum);
    }

    boolean isOutline() {
        return type.endsWith("Polygon") && coordinates.positions().size() >= SMALLEST_OUTLINE;
    }

    /** A plot of unknown size may be of any: leaving the size out must not spare its outline. */
    boolean mayBeLargerThan(BigDecimal hectares) {
        return areaHectares == null || areaHectares.compareTo(hectares) > 0;
    }
}
