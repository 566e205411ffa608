package io.greenlane.riskscoring.sampling;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was committed to, day by day; never changed. */
final class DrawCommitments {

    private static final String ADD = """
            insert into draw_commitment (day, key_id, commitment, committed_at)
            select day, key_id, commitment, ?::timestamptz from unnest(?::date[], ?::text[], ?::text[])
                as fresh (day, key_id, commitment)
            order by day on conflict (day) do nothing
            """;

    private final JdbcTemplate jdbc;

    DrawCommitments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What binds the authority to the draws of a day.
     *
     * @param commitment SHA-256 of the day's secret, in hexadecimal
     * @param committedAt before the day, unless the service did not run then
     */
    record Commitment(LocalDate day, String keyId, String commitment, Instant committedAt) {}

    /** Commits to days that nobody has committed to; one round trip. */
    void add(Collection<Commitment> commitments, Instant now) {
        jdbc.update(ADD, statement -> {
            statement.setString(1, now.toString());
            statement.setArray(2, column(statement, "date", commitments, Commitment::day));
            statement.setArray(3, column(statement, "text", commitments, Commitment::keyId));
            statement.setArray(4, column(statement, "text", commitments, Commitment::commitment));
        });
    }

    /** What was committed to for these days; one round trip. */
    List<Commitment> of(Collection<LocalDate> days) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(
                            "select day, key_id, commitment, committed_at from draw_commitment where day = any(?)");
                    statement.setArray(
                            1,
                            connection.createArrayOf(
                                    "date",
                                    days.stream().map(LocalDate::toString).toArray()));
                    return statement;
                },
                (row, number) -> commitment(row));
    }

    Optional<Commitment> of(LocalDate day) {
        return of(List.of(day)).stream().findFirst();
    }

    /** The latest day first. */
    List<Commitment> since(LocalDate day) {
        return jdbc.query(
                "select day, key_id, commitment, committed_at from draw_commitment where day >= ? order by day desc",
                (row, number) -> commitment(row),
                day);
    }

    private static Commitment commitment(ResultSet row) throws SQLException {
        return new Commitment(
                row.getObject("day", LocalDate.class),
                row.getString("key_id"),
                row.getString("commitment"),
                row.getTimestamp("committed_at").toInstant());
    }

    private static Array column(
            PreparedStatement statement, String type, Collection<Commitment> rows, Function<Commitment, Object> field)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(
                        type, rows.stream().map(field).map(Object::toString).toArray());
    }
}
