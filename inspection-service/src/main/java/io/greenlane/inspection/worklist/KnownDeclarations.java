package io.greenlane.inspection.worklist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * One row per declaration that was to be examined or is cancelled. Decisions and cancellations come on two topics
 * without an order between them; this row is what both lock first, so neither misses the other.
 */
@Repository
class KnownDeclarations {

    private final JdbcTemplate jdbc;

    KnownDeclarations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the declarations until the transaction ends and names those that are cancelled. */
    Set<String> lockAndFindCancelled(Collection<String> mrns) {
        SortedSet<String> sorted = new TreeSet<>(mrns);
        List<String> cancelled = jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("""
                            with locked as (
                                insert into known_declaration (mrn) select * from unnest(?::text[])
                                on conflict (mrn) do update set mrn = excluded.mrn
                                returning mrn, cancelled_at)
                            select mrn from locked where cancelled_at is not null
                            """);
                    statement.setArray(1, connection.createArrayOf("text", sorted.toArray()));
                    return statement;
                },
                (row, number) -> row.getString(1));
        return new HashSet<>(cancelled);
    }

    /** Locks the declarations until the transaction ends and keeps the time of their first cancellation. */
    void rememberCancelled(SortedMap<String, Instant> cancelled) {
        jdbc.update("""
                insert into known_declaration (mrn, cancelled_at) select * from unnest(?::text[], ?::timestamptz[])
                on conflict (mrn) do update
                    set cancelled_at = coalesce(known_declaration.cancelled_at, excluded.cancelled_at)
                """, statement -> {
            var connection = statement.getConnection();
            statement.setArray(
                    1, connection.createArrayOf("text", cancelled.keySet().toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "timestamptz",
                            cancelled.values().stream()
                                    .map(at -> at.atOffset(ZoneOffset.UTC))
                                    .toArray()));
        });
    }

    boolean isCancelled(String mrn) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from known_declaration where mrn = ? and cancelled_at is not null)",
                Boolean.class,
                mrn));
    }
}
