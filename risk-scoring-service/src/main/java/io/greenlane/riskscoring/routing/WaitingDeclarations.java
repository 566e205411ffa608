package io.greenlane.riskscoring.routing;

import io.greenlane.chassis.messaging.EventJson;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Declarations that cannot be decided yet; of each, the latest version only. */
final class WaitingDeclarations {

    private static final String KEEP = """
            insert into waiting as known (mrn, version, body)
            select * from unnest(?::text[], ?::int[], ?::text[])
            on conflict (mrn) do update set version = excluded.version, body = excluded.body
            where known.version < excluded.version
            """;
    private static final String TAKE = """
            with due as (
                select w.mrn, d.lodged_at from waiting w join declaration d using (mrn)
                where d.lodged_at is not null and not d.cancelled and w.version = d.latest_version
                order by w.mrn limit ? for update of d skip locked)
            delete from waiting w using due where w.mrn = due.mrn returning w.body, due.lodged_at
            """;
    /** Decided in a later version meanwhile, or cancelled. */
    private static final String FORGET = """
            delete from waiting w using declaration d
            where w.mrn = d.mrn and (d.cancelled or w.version < d.latest_version)
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

    /** Takes out what can be decided now, its declarations locked; those that another transaction holds come later. */
    List<Due> take(int limit) {
        return jdbc.query(
                TAKE,
                (row, number) -> new Due(
                        EventJson.mapper().readValue(row.getString("body"), Undecided.class),
                        row.getTimestamp("lodged_at").toInstant()),
                limit);
    }

    void forgetSuperseded() {
        jdbc.update(FORGET);
    }

    long count() {
        Long count = jdbc.queryForObject("select count(*) from waiting", Long.class);
        return count == null ? 0 : count;
    }
}
