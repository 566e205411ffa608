package io.greenlane.simulator.world;

import io.greenlane.simulator.world.WorldParameters.Peak;
import io.greenlane.simulator.world.WorldParameters.Season;
import java.time.LocalDate;
import java.util.List;

/** How much of a kind of goods is traded on a day, relative to an even year. */
public final class Seasons {
    private final List<Season> seasons;
    private final List<Peak> peaks;

    public Seasons(WorldParameters parameters) {
        this.seasons = parameters.seasons().rows();
        this.peaks = parameters.peaks().rows();
    }

    public double factor(String season, LocalDate day) {
        double factor = seasons.stream()
                .filter(row -> row.season().equals(season))
                .findFirst()
                .orElseThrow()
                .months()
                .get(day.getMonthValue() - 1);
        for (Peak peak : peaks) {
            if (peak.season().equals(season) && isIn(peak, day)) {
                factor *= peak.factor();
            }
        }
        return factor;
    }

    private static boolean isIn(Peak peak, LocalDate day) {
        LocalDate feast = peak.feast().in(day.getYear());
        return day.isBefore(feast) && !day.isBefore(feast.minusDays(peak.days()));
    }
}
