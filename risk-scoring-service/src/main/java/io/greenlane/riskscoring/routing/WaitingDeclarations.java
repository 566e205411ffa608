package io.greenlane.riskscoring.routing;

import io.greenlane.chassis.messaging.EventJson;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Declarations that cannot be decided yet; of each, the latest version only. */
final class WaitingDeclarations {

    private static final String KEEP = """
            insert into waiting as known (mrn, version, body)
            select * from unnest(?::text[], ?::int[], ?::text[])
            on conflict (mrn) do update set version = excluded.version, body = excluded.body, aside_because = null
            where known.version <= excluded.version
            """;
    private static final String DUE = """
            select w.mrn from waiting w join declaration d using (mrn)
            where w.mrn > ? and w.aside_because is null
                and d.lodged_at is not null and not d.over and w.version = d.latest_version
            order by w.mrn limit ?
            """;
    private static final String TAKE = """
            with due as (
                select w.mrn, d.lodged_at, d.arrived_under from waiting w join declaration d using (mrn)
                where w.mrn = any(?) and w.aside_because is null
                    and d.lodged_at is not null and not d.over and w.version = d.latest_version
                order by w.mrn for update of d skip locked)
            delete from waiting w using due where w.mrn = due.mrn returning w.body, due.lodged_at, due.arrived_under
            """;
    /** Cancelled, or decided in a later version meanwhile. */
    private static final String FORGET = """
            delete from waiting w using declaration d
            where w.mrn = d.mrn and (d.over or (w.version < d.latest_version and exists (
                select from decision later where later.mrn = w.mrn and later.version > w.version)))
            """;

    private final JdbcTemplate jdbc;

    WaitingDeclarations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the versions until they can be decided; one round trip, at most one version of each declaration. */
    void keep(Collection<Undecided> versions) {
        jdbc.update(KEEP, statement -> {
            var connection = statement.getConnection();
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", versions.stream().map(Undecided::mrn).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", versions.stream().map(Undecided::version).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            versions.stream()
                                    .map(EventJson.mapper()::writeValueAsString)
                                    .toArray()));
        });
    }

    /** Which declarations have what they waited for, in key order after the one given; at most so many. */
    List<String> due(String after, int limit) {
        return jdbc.query(DUE, (row, number) -> row.getString("mrn"), after, limit);
    }

    /** Takes declarations out to be decided now, locked; those that another transaction holds come later. */
    List<Due> take(Collection<String> mrns) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(TAKE);
                    statement.setArray(1, connection.createArrayOf("text", mrns.toArray()));
                    return statement;
                },
                (row, number) -> new Due(
                        EventJson.mapper().readValue(row.getString("body"), Undecided.class),
                        row.getTimestamp("lodged_at").toInstant(),
                        row.getObject("arrived_under", LocalDate.class)));
    }

    /** A declaration that fails whenever it is taken up must not stop the others. */
    void setAside(String mrn, String reason) {
        jdbc.update("update waiting set aside_because = ? where mrn = ?", reason, mrn);
    }

    /** After a new start what failed may pass. */
    void takeUpWhatWasSetAside() {
        jdbc.update("update waiting set aside_because = null where aside_because is not null");
    }

    void forgetSuperseded() {
        jdbc.update(FORGET);
    }

    boolean isEmpty() {
        return !Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from waiting)", Boolean.class));
    }

    /** How many wait, and how many of them were set aside. */
    record Size(long all, long aside) {}

    Size size() {
        Size size = jdbc.queryForObject(
                "select count(*), count(aside_because) from waiting",
                (row, number) -> new Size(row.getLong(1), row.getLong(2)));
        return size == null ? new Size(0, 0) : size;
    }
}
