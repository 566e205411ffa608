package io.greenlane.riskscoring.routing;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.riskscoring.model.Experience;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was decided together with what inspections found of it. */
public final class Hindsight {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final int FETCH = 500;
    /** Each declaration once, as it was decided last. */
    private static final String NEWEST = """
            select d.facts, d.decision, l.conform, l.items_not_conform, l.concluded_at, l.inclusion_probability
            from decision d left join inspection_label l using (mrn)
            where d.decided_at >= ? and not exists (
                select from decision later
                where later.mrn = d.mrn and (later.version, later.sequence) > (d.version, d.sequence))
            order by d.decided_at desc limit ?
            """;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    Hindsight(JdbcTemplate jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Hands over the newest, one by one, so that any number of them needs little memory.
     *
     * @param since the first day that is looked at
     * @param limit how many declarations at most
     * @param done is told every few hundred how many were read
     */
    public void read(LocalDate since, int limit, Consumer<Judged> each, LongConsumer done) {
        long[] read = {0};
        // The driver hands rows over bit by bit inside a transaction only.
        transaction.executeWithoutResult(status -> jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(NEWEST);
                    statement.setObject(1, since.atStartOfDay().atOffset(ZoneOffset.UTC));
                    statement.setInt(2, limit);
                    statement.setFetchSize(FETCH);
                    return statement;
                },
                row -> {
                    each.accept(judged(row));
                    if (++read[0] % FETCH == 0) {
                        done.accept(read[0]);
                    }
                }));
        done.accept(read[0]);
    }

    private static Judged judged(ResultSet row) throws SQLException {
        Facts facts = JSON.readValue(row.getString("facts"), Facts.class);
        Decision decision = JSON.readValue(row.getString("decision"), Decision.class);
        return Judged.of(facts, decision, label(row, decision));
    }

    private static Experience.@Nullable Label label(ResultSet row, Decision decision) throws SQLException {
        boolean conform = row.getBoolean("conform");
        if (row.wasNull()) {
            return null;
        }
        Array items = row.getArray("items_not_conform");
        OffsetDateTime concludedAt = row.getObject("concluded_at", OffsetDateTime.class);
        BigDecimal probability = row.getBigDecimal("inclusion_probability");
        return new Experience.Label(
                conform,
                items == null ? null : Set.of((Integer[]) items.getArray()),
                concludedAt.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(),
                probability == null ? decision.selection().inclusionProbability() : probability);
    }
}
