package io.greenlane.riskscoring.routing;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row for each declaration, locked while its versions are decided. */
final class KnownDeclarations {

    private static final String HEAR = """
            insert into declaration as known (mrn, lodged_at, latest_version, over, arrived_under)
            select * from unnest(?::text[], ?::timestamptz[], ?::int[], ?::boolean[], ?::date[])
            on conflict (mrn) do update set
                lodged_at = coalesce(known.lodged_at, excluded.lodged_at),
                latest_version = greatest(known.latest_version, excluded.latest_version),
                over = known.over or excluded.over,
                arrived_under = coalesce(excluded.arrived_under, known.arrived_under)
            returning new.mrn, new.lodged_at, coalesce(old.latest_version, 0) as decided_up_to,
                new.latest_version, new.over, new.arrived_under
            """;

    private final JdbcTemplate jdbc;

    KnownDeclarations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds what was just heard to what was known, and locks it; one round trip.
     *
     * @param heard one for each declaration, in key order, so that two transactions never wait for each other
     * @return what is known now
     */
    Map<String, KnownDeclaration> hear(Collection<KnownDeclaration> heard) {
        List<KnownDeclaration> rows = List.copyOf(heard);
        Map<String, KnownDeclaration> known = new HashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(HEAR);
                    statement.setArray(1, column(statement, "text", rows, KnownDeclaration::mrn));
                    statement.setArray(2, column(statement, "timestamptz", rows, row -> text(row.lodgedAt())));
                    statement.setArray(3, column(statement, "int4", rows, KnownDeclaration::latestVersion));
                    statement.setArray(4, column(statement, "bool", rows, KnownDeclaration::over));
                    statement.setArray(5, column(statement, "date", rows, row -> text(row.arrivedUnder())));
                    return statement;
                },
                row -> {
                    known.put(row.getString("mrn"), declaration(row));
                });
        return known;
    }

    private static KnownDeclaration declaration(ResultSet row) throws SQLException {
        Timestamp lodgedAt = row.getTimestamp("lodged_at");
        return new KnownDeclaration(
                row.getString("mrn"),
                lodgedAt == null ? null : lodgedAt.toInstant(),
                row.getInt("decided_up_to"),
                row.getInt("latest_version"),
                row.getBoolean("over"),
                row.getObject("arrived_under", LocalDate.class));
    }

    private static @Nullable String text(@Nullable Object time) {
        return time == null ? null : time.toString();
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
