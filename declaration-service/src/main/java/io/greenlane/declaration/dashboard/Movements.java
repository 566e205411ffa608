package io.greenlane.declaration.dashboard;

import io.greenlane.declaration.Rows;
import io.greenlane.declaration.lifecycle.FilingsLodged;
import io.greenlane.declaration.lifecycle.NextStep;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.lifecycle.StatusesMoved;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down how many moved from where to where, in the transaction that moves them; one round trip for a batch. */
@Component
class Movements {

    private final JdbcClient jdbc;

    Movements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void lodged(FilingsLodged lodged) {
        Map<Movement, Integer> counted = new HashMap<>();
        for (Standing standing : lodged.standings()) {
            Instant minute = minute(standing.filing().lodgedAt());
            counted.merge(new Movement(minute, minute, null, Status.LODGED, null, false, null), 1, Integer::sum);
        }
        save(counted);
    }

    @EventListener
    void moved(StatusesMoved moved) {
        Map<Movement, Integer> counted = new HashMap<>();
        for (NextStep step : moved.steps()) {
            if (step.after().status() != step.before().status()) {
                counted.merge(Movement.of(step), 1, Integer::sum);
            }
        }
        if (!counted.isEmpty()) {
            save(counted);
        }
    }

    private void save(Map<Movement, Integer> counted) {
        List<Movement> kinds = List.copyOf(counted.keySet());
        jdbc.sql("""
                        insert into movement (happened, lodged, was, became, lane, decided, took, moved)
                        select * from unnest(:happened, :lodged, :was, :became, :lanes, :decided, :took, :moved)
                        """)
                .param("happened", Rows.column("timestamptz", kinds, Movement::happened))
                .param("lodged", Rows.column("timestamptz", kinds, Movement::lodged))
                .param(
                        "was",
                        Rows.text(
                                kinds,
                                kind -> kind.was() == null ? null : kind.was().name()))
                .param("became", Rows.text(kinds, kind -> kind.became().name()))
                .param("lanes", Rows.text(kinds, Movement::lane))
                .param("decided", Rows.column("bool", kinds, Movement::decided))
                .param("took", Rows.column("int4", kinds, Movement::took))
                .param("moved", Rows.column("int4", kinds, counted::get))
                .update();
    }

    private static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * A kind of move.
     *
     * @param was absent when it was lodged just now
     * @param decided whether this is the first decision on the declaration
     * @param took how long that took, see {@link Took}
     */
    private record Movement(
            Instant happened,
            Instant lodged,
            @Nullable Status was,
            Status became,
            @Nullable String lane,
            boolean decided,
            @Nullable Integer took) {

        static Movement of(NextStep step) {
            Standing after = step.after();
            Instant now = after.statusSince();
            boolean undecided = step.before().status() == Status.LODGED;
            boolean decided = undecided && after.status() != Status.CANCELLED;
            Instant lodgedAt = after.filing().lodgedAt();
            return new Movement(
                    minute(now),
                    minute(undecided ? lodgedAt : now),
                    step.before().status(),
                    after.status(),
                    after.decision().lane(),
                    decided,
                    decided ? Took.of(Duration.between(lodgedAt, now)) : null);
        }
    }
}
