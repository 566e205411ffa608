package io.greenlane.riskscoring.routing;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row for each declaration, locked while its versions are decided. */
final class KnownDeclarations {

    private static final String UPSERT = """
            insert into declaration (mrn, lodged_at, latest_version, cancelled)
            select * from unnest(?::text[], ?::timestamptz[], ?::int[], ?::boolean[])
            on conflict (mrn) do update set
                lodged_at = excluded.lodged_at, latest_version = excluded.latest_version,
                cancelled = excluded.cancelled
            """;

    private final JdbcTemplate jdbc;

    KnownDeclarations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks what is known, in key order so that two transactions never wait for each other; one round trip. */
    Map<String, KnownDeclaration> lock(Collection<String> mrns) {
        Map<String, KnownDeclaration> known = new TreeMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement("""
                            select mrn, lodged_at, latest_version, cancelled from declaration
                            where mrn = any(?) order by mrn for update
                            """);
                    statement.setArray(1, connection.createArrayOf("text", mrns.toArray()));
                    return statement;
                },
                row -> {
                    Timestamp lodgedAt = row.getTimestamp("lodged_at");
                    String mrn = row.getString("mrn");
                    known.put(
                            mrn,
                            new KnownDeclaration(
                                    mrn,
                                    lodgedAt == null ? null : lodgedAt.toInstant(),
                                    row.getInt("latest_version"),
                                    row.getBoolean("cancelled")));
                });
        return known;
    }

    /** Writes them in the order given, which is that of their keys; one round trip. */
    void save(Collection<KnownDeclaration> declarations) {
        List<KnownDeclaration> rows = List.copyOf(declarations);
        jdbc.update(UPSERT, statement -> {
            statement.setArray(1, column(statement, "text", rows, KnownDeclaration::mrn));
            statement.setArray(2, column(statement, "timestamptz", rows, row -> text(row.lodgedAt())));
            statement.setArray(3, column(statement, "int4", rows, KnownDeclaration::latestVersion));
            statement.setArray(4, column(statement, "bool", rows, KnownDeclaration::cancelled));
        });
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static Array column(
            PreparedStatement statement,
            String type,
            List<KnownDeclaration> rows,
            Function<KnownDeclaration, @Nullable Object> field)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, rows.stream().map(field).toArray());
    }
}
