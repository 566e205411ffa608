package io.greenlane.inspection.worklist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Repository;

/**
 * One row per declaration that is under way, was to be examined or has ended. Decisions come on one topic, arrivals and
 * endings on another, without an order between them; this row is what all lock first, so none misses another.
 */
@Repository
public class KnownDeclarations {

    private final JdbcTemplate jdbc;

    KnownDeclarations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the declarations until the transaction ends, so that no case of them is opened meanwhile. */
    public void lock(Collection<String> mrns) {
        if (!mrns.isEmpty()) {
            lockAndFindEnded(mrns);
        }
    }

    /** Locks the declarations until the transaction ends and tells of those that have ended how. */
    Map<String, DeclarationEnding> lockAndFindEnded(Collection<String> mrns) {
        SortedSet<String> sorted = new TreeSet<>(mrns);
        Map<String, DeclarationEnding> ended = new HashMap<>();
        jdbc.query(
                """
                with locked as (
                    insert into known_declaration (mrn) select * from unnest(?::text[])
                    on conflict (mrn) do update set mrn = excluded.mrn
                    returning mrn, ending, ended_at)
                select mrn, ending, ended_at from locked where ending is not null
                """,
                (PreparedStatementSetter) statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("text", sorted.toArray())),
                row -> {
                    ended.put(
                            row.getString("mrn"),
                            new DeclarationEnding(
                                    DeclarationEnding.Kind.valueOf(row.getString("ending")),
                                    row.getObject("ended_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return ended;
    }

    /** Locks the declarations until the transaction ends and keeps how each ended first. */
    void rememberEnded(SortedMap<String, DeclarationEnding> ended) {
        jdbc.update("""
                insert into known_declaration (mrn, ending, ended_at)
                select * from unnest(?::text[], ?::text[], ?::timestamptz[])
                on conflict (mrn) do update
                    set ending = coalesce(known_declaration.ending, excluded.ending),
                        ended_at = coalesce(known_declaration.ended_at, excluded.ended_at)
                """, statement -> {
            var connection = statement.getConnection();
            statement.setArray(
                    1, connection.createArrayOf("text", ended.keySet().toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            ended.values().stream()
                                    .map(ending -> ending.kind().name())
                                    .toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "timestamptz",
                            ended.values().stream()
                                    .map(ending -> ending.at().atOffset(ZoneOffset.UTC))
                                    .toArray()));
        });
    }

    /** Locks the declarations until the transaction ends and keeps what is told of the arrival of their goods. */
    public void rememberArrivals(SortedMap<String, GoodsArrival> told) {
        jdbc.update("""
                insert into known_declaration (mrn, expected_at, arrived_at)
                select * from unnest(?::text[], ?::timestamptz[], ?::timestamptz[])
                on conflict (mrn) do update
                    set expected_at = coalesce(excluded.expected_at, known_declaration.expected_at),
                        arrived_at = coalesce(known_declaration.arrived_at, excluded.arrived_at)
                """, statement -> {
            var connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("text", told.keySet().toArray()));
            statement.setArray(2, connection.createArrayOf("timestamptz", times(told, GoodsArrival::expectedAt)));
            statement.setArray(3, connection.createArrayOf("timestamptz", times(told, GoodsArrival::arrivedAt)));
        });
    }

    private static @Nullable Object[] times(
            SortedMap<String, GoodsArrival> told, Function<GoodsArrival, @Nullable Instant> time) {
        return told.values().stream()
                .map(time)
                .map(at -> at == null ? null : at.atOffset(ZoneOffset.UTC))
                .toArray();
    }

    /** Locks declarations that were refused and are alive again, and forgets that they had ended. */
    void revive(Collection<String> mrns) {
        jdbc.update(
                "update known_declaration set ending = null, ended_at = null where mrn = any(?) and ending = 'REFUSED'",
                (PreparedStatementSetter) statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("text", mrns.toArray())));
    }
}
