package io.greenlane.benchmarks.persistence;

import java.sql.Connection;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** SQL with arrays: one round trip for a batch of any size. */
final class UnnestWay implements Way {

    private static final String INSERT = """
            insert into stored_declaration (id, mrn, importer, status, lodged_at, body)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
            """;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    UnnestWay(JdbcTemplate jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void insert(List<StoredRow> rows) {
        transaction.executeWithoutResult(status -> jdbc.update(INSERT, statement -> {
            Connection connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("uuid", column(rows, StoredRow::id)));
            statement.setArray(2, connection.createArrayOf("text", column(rows, StoredRow::mrn)));
            statement.setArray(3, connection.createArrayOf("text", column(rows, StoredRow::importer)));
            statement.setArray(4, connection.createArrayOf("text", column(rows, StoredRow::status)));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "timestamptz", column(rows, row -> row.lodgedAt().atOffset(ZoneOffset.UTC))));
            statement.setArray(6, connection.createArrayOf("text", column(rows, StoredRow::body)));
        }));
    }

    private static Object[] column(List<StoredRow> rows, Function<StoredRow, Object> value) {
        return rows.stream().map(value).toArray();
    }

    @Override
    public void move(List<UUID> ids, String next) {
        transaction.executeWithoutResult(status -> {
            List<UUID> locked = jdbc.query(
                    connection -> {
                        var statement = connection.prepareStatement(
                                "select id, status from stored_declaration where id = any(?) order by id for update");
                        statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                        return statement;
                    },
                    (row, number) -> row.getObject(1, UUID.class));
            jdbc.update("update stored_declaration set status = ? where id = any(?)", statement -> {
                statement.setString(1, next);
                statement.setArray(2, statement.getConnection().createArrayOf("uuid", locked.toArray()));
            });
        });
    }
}
