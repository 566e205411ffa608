package io.greenlane.simulator.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an importer was and becomes: some firms learn, some go bad. Known to the simulator alone. */
public record Biography(List<Chapter> chapters) {
    private static final double DAYS_PER_YEAR = 365;

    /** From a day on, a quality. */
    public record Chapter(LocalDate from, Quality quality) {}

    /** The quality on a day; before the first chapter that of the first. */
    public Quality on(LocalDate day) {
        Quality quality = chapters.getFirst().quality();
        for (Chapter chapter : chapters) {
            if (chapter.from().isAfter(day)) {
                break;
            }
            quality = chapter.quality();
        }
        return quality;
    }

    static Biography drawn(
            Conduct first, Topic mainTopic, LocalDate from, LocalDate until, WorldParameters parameters, Luck luck) {
        List<Chapter> chapters = new ArrayList<>();
        Conduct conduct = first;
        LocalDate day = from;
        while (day.isBefore(until)) {
            chapters.add(new Chapter(day, Quality.drawn(conduct, mainTopic, parameters, luck)));
            Turn turn = Turn.drawn(conduct, parameters, luck);
            day = day.plusDays((long) Math.min(turn.years() * DAYS_PER_YEAR, 100 * DAYS_PER_YEAR) + 1);
            conduct = turn.to();
        }
        return new Biography(List.copyOf(chapters));
    }

    /** The next change of conduct and the years until then. */
    private record Turn(Conduct to, double years) {

        static Turn drawn(Conduct from, WorldParameters parameters, Luck luck) {
            return switch (from) {
                case HONEST ->
                    first(
                            new Turn(Conduct.CARELESS, luck.waiting(1 / parameters.value("honestTurnsCareless"))),
                            new Turn(Conduct.DIRTY, luck.waiting(1 / parameters.value("honestTurnsDirty"))));
                case CARELESS ->
                    first(
                            new Turn(Conduct.HONEST, luck.waiting(1 / parameters.value("carelessTurnsHonest"))),
                            new Turn(Conduct.DIRTY, luck.waiting(1 / parameters.value("carelessTurnsDirty"))));
                case DIRTY -> new Turn(Conduct.HONEST, luck.waiting(1 / parameters.value("dirtyTurnsHonest")));
            };
        }

        private static Turn first(Turn one, Turn other) {
            return one.years() <= other.years() ? one : other;
        }
    }
}
