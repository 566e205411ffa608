package io.greenlane.benchmarks.relay;

import io.greenlane.chassis.identifier.Identifiers;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** One transaction of a service: the facts and, with them or not at all, the events that tell of them. */
final class Writing {

    private static final String FACTS = """
            insert into fact (id, fact_key, sequence) select * from unnest(?::uuid[], ?::text[], ?::int[])
            """;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Identifiers identifiers;
    private final Consumer<List<Movement>> publication;

    Writing(
            JdbcTemplate jdbc,
            TransactionOperations transaction,
            Identifiers identifiers,
            Consumer<List<Movement>> publication) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.identifiers = identifiers;
        this.publication = publication;
    }

    /** Returns how long the commit alone took, in nanoseconds. */
    long write(List<Movement> movements) {
        long[] commitBegan = new long[1];
        transaction.executeWithoutResult(status -> {
            insertFacts(movements);
            publication.accept(movements);
            commitBegan[0] = System.nanoTime();
        });
        return System.nanoTime() - commitBegan[0];
    }

    private void insertFacts(List<Movement> movements) {
        jdbc.update(FACTS, statement -> {
            var connection = statement.getConnection();
            Object[] ids =
                    Stream.generate(identifiers::next).limit(movements.size()).toArray();
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", movements.stream().map(Movement::key).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "int4", movements.stream().map(Movement::sequence).toArray()));
        });
    }
}
