package io.greenlane.chassis.parcels;

import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.Received;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes weighings and writes down, in order, those it hears of. */
@Component
public class Scales {

    private final JdbcTemplate jdbc;
    private final Outbox outbox;

    Scales(JdbcTemplate jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** Publishes in one transaction, holding the parcel's row as every aggregate does. */
    @Transactional
    public void weigh(String name, int... grams) {
        lock(name);
        outbox.publish(java.util.Arrays.stream(grams)
                .mapToObj(weight -> new ParcelWeighed(name, weight))
                .toList());
    }

    /** Publishes and then fails, so that nothing may leave. */
    @Transactional
    public void weighAndFail(String name, int grams) {
        weigh(name, grams);
        throw new IllegalStateException("the scales broke");
    }

    /** What was heard of a parcel, oldest first. */
    public List<Integer> heard(String name) {
        return jdbc.query(
                "select grams from weighing where parcel = ? order by seen", (row, number) -> row.getInt(1), name);
    }

    private void lock(String name) {
        jdbc.update("insert into parcel (name) values (?) on conflict do nothing", name);
        jdbc.queryForList("select name from parcel where name = ? for update", name);
    }

    static Optional<String> tooHeavy(Received<ParcelWeighed> weighing) {
        return weighing.body().grams() > 1_000_000
                ? Optional.of(weighing.body().name() + " weighs more than any parcel")
                : Optional.empty();
    }

    void weighed(List<Received<ParcelWeighed>> batch) {
        List<Object[]> rows = batch.stream()
                .map(Received::body)
                .flatMap(weighing -> weighing.grams() < 0
                        ? refuse(weighing)
                        : Stream.of(new Object[][] {{weighing.name(), weighing.grams()}}))
                .toList();
        jdbc.batchUpdate("insert into weighing (parcel, grams, seen) values (?, ?, nextval('weighing_seen'))", rows);
    }

    private static Stream<Object[]> refuse(ParcelWeighed weighing) {
        throw new IllegalArgumentException(weighing.name() + " weighs less than nothing");
    }
}
