package io.greenlane.benchmarks.persistence;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** JDBC batches, which the driver rewrites into inserts of many rows. */
final class BatchWay implements Way {

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    BatchWay(JdbcTemplate jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void insert(List<StoredRow> rows) {
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(
                "insert into stored_declaration (id, mrn, importer, status, lodged_at, body) values (?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {
                            row.id(),
                            row.mrn(),
                            row.importer(),
                            row.status(),
                            row.lodgedAt().atOffset(ZoneOffset.UTC),
                            row.body()
                        })
                        .toList()));
    }

    @Override
    public void move(List<UUID> ids, String next) {
        transaction.executeWithoutResult(status -> {
            for (UUID id : ids) {
                jdbc.queryForList("select status from stored_declaration where id = ? for update", String.class, id);
            }
            jdbc.batchUpdate(
                    "update stored_declaration set status = ? where id = ?",
                    ids.stream().map(id -> new Object[] {next, id}).toList());
        });
    }
}
