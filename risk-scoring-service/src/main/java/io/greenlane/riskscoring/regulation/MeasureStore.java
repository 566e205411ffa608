package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.edition.DataFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Editions of packs in the database: every one is kept, and of each pack at most one is in force. */
public final class MeasureStore {

    private static final Logger log = LoggerFactory.getLogger(MeasureStore.class);
    private static final String IN_FORCE = """
            select content_hash, body, version from measure_edition where content_hash = any(
                (select content_hashes from measures_in_force order by generation desc limit 1)::text[])
            order by pack
            """;
    /** Another generation, unless the latest one says the same. */
    private static final String PUT_IN_FORCE = """
            insert into measures_in_force (generation, content_hashes)
            select coalesce(max(generation), 0) + 1, ?::text[] from measures_in_force
            having ?::text[] is distinct from
                (select content_hashes from measures_in_force order by generation desc limit 1)
            """;
    /** Of each pack that was changed here, the edition that was activated last. */
    private static final String CHANGED_HERE = """
            select distinct on (pack) pack, content_hash from measure_proposal where state = 'ACTIVE'
            order by pack, activated_at desc
            """;
    /** In the order they were approved; one that is being withdrawn at this moment is left to whoever does it. */
    private static final String DUE = """
            select id, content_hash, replaces from measure_proposal where state = 'APPROVED' and active_from <= ?
            order by active_from, decided_at for update skip locked
            """;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    MeasureStore(JdbcTemplate jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** One edition of one pack; the hash tells content apart where somebody forgot to raise the version. */
    public record Edition(String contentHash, MeasurePack pack) {}

    /**
     * Makes the configured packs what is in force: a pack that is not among them is withdrawn, and an older edition may come
     * back. The same packs again change nothing, and a pack that two persons changed or added here stays as they left it.
     */
    void putInForce(List<DataFile<MeasurePack>> packs) {
        inTurn(() -> {
            packs.forEach(this::keep);
            Map<String, String> changedHere = new HashMap<>();
            jdbc.query(CHANGED_HERE, row -> {
                changedHere.put(row.getString("pack"), row.getString("content_hash"));
            });
            Set<String> hashes = new HashSet<>();
            for (DataFile<MeasurePack> pack : packs) {
                String name = pack.content().pack();
                String own = changedHere.getOrDefault(name, pack.hash());
                if (!own.equals(pack.hash())) {
                    log.info(
                            "Pack {} stays as it was approved here; the edition {} that was delivered can be proposed",
                            name,
                            pack.content().version());
                }
                hashes.add(own);
                changedHere.remove(name);
            }
            hashes.addAll(changedHere.values());
            put(hashes);
        });
    }

    /**
     * Makes approved editions whose day has come what is in force. One that was approved for a change of something else than
     * what is in force now, or that does not go with the other packs any more, is rejected, and the active version stays.
     *
     * @return the packs that changed
     */
    List<String> activate(LocalDate today) {
        List<String> changed = new ArrayList<>();
        if (Boolean.FALSE.equals(jdbc.queryForObject(
                "select exists (select from measure_proposal where state = 'APPROVED' and active_from <= ?)",
                Boolean.class,
                today))) {
            return changed;
        }
        inTurn(() -> jdbc.query(
                        DUE,
                        (row, number) ->
                                new Due(row.getString("id"), row.getString("content_hash"), row.getString("replaces")),
                        today)
                .forEach(due -> activate(due).ifPresent(changed::add)));
        return changed;
    }

    private record Due(
            String id, String contentHash, @Nullable String replaces) {}

    private Optional<String> activate(Due due) {
        MeasurePack pack = editions(List.of(due.contentHash)).getFirst().pack();
        Map<String, Edition> inForce = new TreeMap<>();
        inForce().forEach(edition -> inForce.put(edition.pack().pack(), edition));
        Edition replaced = inForce.put(pack.pack(), new Edition(due.contentHash, pack));
        List<String> flaws =
                Catalogue.flawsOf(inForce.values().stream().map(Edition::pack).toList());
        if (!Objects.equals(replaced == null ? null : replaced.contentHash(), due.replaces)) {
            reject(due, "Another edition of this pack came into force after the approval.");
            return Optional.empty();
        }
        if (!flaws.isEmpty()) {
            reject(due, "It does not go with what else is in force: " + String.join("; ", flaws) + ".");
            return Optional.empty();
        }
        put(inForce.values().stream().map(Edition::contentHash).collect(Collectors.toSet()));
        jdbc.update(
                "update measure_proposal set state = 'ACTIVE', activated_at = clock_timestamp() where id = ?::uuid",
                due.id);
        return Optional.of(pack.pack());
    }

    private void reject(Due due, String why) {
        log.error("The approved edition {} is not put in force: {}", due.id, why);
        jdbc.update(
                "update measure_proposal set state = 'REJECTED', decided_reason = ? where id = ?::uuid", why, due.id);
    }

    /** Keeps an edition; the same text again is the same edition. */
    public void keep(DataFile<MeasurePack> pack) {
        jdbc.update(
                "insert into measure_edition (content_hash, pack, version, body) values (?, ?, ?, ?) on conflict do nothing",
                pack.hash(),
                pack.content().pack(),
                pack.content().version(),
                pack.text());
    }

    /** A cheap answer to whether anything else was put in force since. */
    long generation() {
        Long generation = jdbc.queryForObject("select coalesce(max(generation), 0) from measures_in_force", Long.class);
        return generation == null ? 0 : generation;
    }

    /** The editions in force, by the name of their pack. */
    public List<Edition> inForce() {
        return jdbc.query(
                IN_FORCE,
                (row, number) -> new Edition(row.getString("content_hash"), MeasurePack.parse(row.getString("body"))));
    }

    /** Editions by their hashes, whether in force or not. */
    public List<Edition> editions(Collection<String> hashes) {
        return jdbc.query(
                "select content_hash, body from measure_edition where content_hash = any(?) order by pack",
                (row, number) -> new Edition(row.getString("content_hash"), MeasurePack.parse(row.getString("body"))),
                (Object) hashes.toArray(String[]::new));
    }

    private void put(Set<String> hashes) {
        Object[] sorted = hashes.stream().sorted().toArray();
        jdbc.update(PUT_IN_FORCE, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", sorted));
            statement.setArray(2, statement.getConnection().createArrayOf("text", sorted));
        });
    }

    /** Two instances number their generations one after the other. */
    private void inTurn(Runnable change) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("lock table measures_in_force in share row exclusive mode");
            change.run();
        });
    }
}
