package io.greenlane.benchmarks.relay;

import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.Outbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Takes steps on its own keys, several in a transaction, as fast as it can; every fifth transaction is rolled back. */
final class Walker implements Runnable {

    private static final int KEYS = 5;
    private static final int STEPS = 3;

    private final String name;
    private final String topic;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Outbox outbox;
    private final Identifiers identifiers;
    private final Runnable firstCommit;
    private volatile boolean walking = true;

    Walker(
            String name,
            String topic,
            JdbcTemplate jdbc,
            TransactionOperations transaction,
            Outbox outbox,
            Identifiers identifiers,
            Runnable firstCommit) {
        this.name = name;
        this.topic = topic;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.outbox = outbox;
        this.identifiers = identifiers;
        this.firstCommit = firstCommit;
    }

    void stop() {
        walking = false;
    }

    @Override
    public void run() {
        Map<String, Integer> taken = taken();
        boolean first = true;
        for (int turn = 0; walking; turn++) {
            List<Step> steps = next(turn, taken);
            try {
                if (turn % 5 == 4) {
                    takeBack(steps);
                    continue;
                }
                take(steps);
                steps.forEach(step -> taken.put(step.key(), step.sequence()));
                if (first) {
                    firstCommit.run();
                    first = false;
                }
            } catch (DataAccessException overtaken) {
                // The predecessor of this process was killed, but its last commit was already on its way.
                taken.putAll(taken());
            }
        }
    }

    private Map<String, Integer> taken() {
        Map<String, Integer> taken = new HashMap<>();
        jdbc.query(
                "select fact_key, max(sequence) from fact where starts_with(fact_key, ?) group by fact_key",
                row -> {
                    taken.put(row.getString(1), row.getInt(2));
                },
                name + "-");
        return taken;
    }

    private List<Step> next(int turn, Map<String, Integer> taken) {
        return IntStream.range(turn, turn + STEPS)
                .mapToObj(place -> name + "-" + place % KEYS)
                .map(key -> new Step(topic, key, identifiers.next(), taken.getOrDefault(key, 0) + 1))
                .toList();
    }

    private void take(List<Step> steps) {
        transaction.executeWithoutResult(status -> record(steps));
    }

    private void takeBack(List<Step> steps) {
        transaction.executeWithoutResult(status -> {
            record(steps);
            status.setRollbackOnly();
        });
    }

    private void record(List<Step> steps) {
        jdbc.batchUpdate(
                "insert into fact (id, fact_key, sequence) values (?, ?, ?)",
                steps.stream()
                        .map(step -> new Object[] {step.fact(), step.key(), step.sequence()})
                        .toList());
        outbox.publish(steps);
    }
}
