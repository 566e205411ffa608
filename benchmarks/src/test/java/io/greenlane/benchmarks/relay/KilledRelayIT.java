package io.greenlane.benchmarks.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.houserules.platform.RealPostgres;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two instances write, relay and consume; the one that leads is killed with SIGKILL at a random moment, its follower takes
 * over and a successor starts, and so on. {@code -Dcrash.kills=100} goes on for longer, {@code -Dcrash.seed} is for other
 * moments.
 */
class KilledRelayIT {

    private static final int KILLS = Integer.getInteger("crash.kills", 1);
    private static final long SEED = Long.getLong("crash.seed", 1);
    private static final String TOPIC = "steps";

    private final RealPostgres.Database database = RealPostgres.database("killed");

    @Test
    void whateverIsKilledWhenEveryCommittedEventArrivesInOrderAndHasOneEffect() throws Exception {
        TopicReader.create(TOPIC);

        killLeadersAndFinish();

        Map<String, List<UUID>> facts = factsByKey();
        assertThat(facts).as("seed %d", SEED).isNotEmpty();
        assertThat(TopicReader.firstOccurrencesByKey(TOPIC)).as("seed %d", SEED).isEqualTo(facts);
        assertThat(effectsByKey()).as("seed %d", SEED).isEqualTo(oneEffectEach(facts));
    }

    private void killLeadersAndFinish() throws Exception {
        var moments = new SplittableRandom(SEED);
        Victim leader = Victim.start("a", TOPIC, database);
        Victim follower = Victim.start("b", TOPIC, database);
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                leader.awaitWriting();
                follower.awaitWriting();
                leader.killAfter(Duration.ofMillis(moments.nextInt(20, 1_000)));
                Victim successor = kill < KILLS ? Victim.start(leader.name(), TOPIC, database) : leader;
                leader = follower;
                follower = successor;
            }
            leader.finish();
            await().atMost(Duration.ofSeconds(90)).until(this::everythingHasArrived);
        } finally {
            leader.close();
            follower.close();
        }
    }

    private boolean everythingHasArrived() throws Exception {
        return count("select count(*) from chassis.outbox") == 0
                && count("select count(*) from fact") <= count("select count(*) from effect")
                && count(
                                "select count(*) from pg_stat_activity where datname = current_database() and xact_start < now()")
                        == 0;
    }

    private Map<String, List<UUID>> factsByKey() throws Exception {
        Map<String, List<UUID>> facts = new LinkedHashMap<>();
        query("select fact_key, array_agg(id order by sequence) from fact group by fact_key", row -> {
            facts.put(row.getString(1), List.of((UUID[]) row.getArray(2).getArray()));
        });
        return facts;
    }

    private Map<String, List<Integer>> effectsByKey() throws Exception {
        Map<String, List<Integer>> effects = new LinkedHashMap<>();
        query("select fact_key, array_agg(sequence order by seen) from effect group by fact_key", row -> {
            effects.put(row.getString(1), List.of((Integer[]) row.getArray(2).getArray()));
        });
        return effects;
    }

    private static Map<String, List<Integer>> oneEffectEach(Map<String, List<UUID>> facts) {
        Map<String, List<Integer>> effects = new LinkedHashMap<>();
        facts.forEach((key, ids) ->
                effects.put(key, IntStream.rangeClosed(1, ids.size()).boxed().toList()));
        return effects;
    }

    private long count(String sql) throws Exception {
        long[] count = new long[1];
        query(sql, row -> count[0] = row.getLong(1));
        return count[0];
    }

    private void query(String sql, RowReader reader) throws Exception {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                reader.read(row);
            }
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws Exception;
    }
}
