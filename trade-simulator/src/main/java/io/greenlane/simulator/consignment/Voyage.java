package io.greenlane.simulator.consignment;

import io.greenlane.simulator.world.WorldParameters.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How and when the goods come.
 *
 * @param number of the voyage, absent for air freight
 */
record Voyage(
        boolean byAir,
        boolean preLodged,
        Office office,
        Instant arrival,
        @Nullable String vesselImo,
        @Nullable String number) {

    /** The day whose law applies: that of the estimated arrival. */
    LocalDate legalDate() {
        return LocalDate.ofInstant(arrival, ZoneOffset.UTC);
    }
}
