package io.greenlane.riskscoring.regulation;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.riskscoring.edition.DataFile;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Packs of measures in the database: every edition is kept, the ones that were configured last are in force. */
final class MeasureStore {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final String IN_FORCE = """
            select p.pack, p.version, p.content_hash, p.title, p.source, p.note, p.jurisdictions
            from measure_pack p where p.content_hash = any(
                (select content_hashes from measures_in_force order by generation desc limit 1)::text[])
            order by p.pack
            """;
    private static final String MEASURES = """
            select content_hash, body from measure where content_hash = any(
                (select content_hashes from measures_in_force order by generation desc limit 1)::text[])
            order by code
            """;
    /** Another generation, unless the latest one says the same. */
    private static final String PUT_IN_FORCE = """
            insert into measures_in_force (generation, content_hashes)
            select coalesce(max(generation), 0) + 1, ?::text[] from measures_in_force
            having ?::text[] is distinct from
                (select content_hashes from measures_in_force order by generation desc limit 1)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    MeasureStore(JdbcTemplate jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The packs in force, and what names them. */
    record InForce(List<Edition> editions) {

        /** One edition of one pack; the hash tells content apart where somebody forgot to raise the version. */
        record Edition(String contentHash, MeasurePack pack) {}
    }

    /**
     * Makes exactly these packs what is in force: a pack that is not among them is withdrawn, and an older edition may come
     * back. The same packs again change nothing.
     */
    void putInForce(List<DataFile<MeasurePack>> packs) {
        transaction.executeWithoutResult(status -> {
            // Two instances that start at once number their generations one after the other.
            jdbc.execute("lock table measures_in_force in share row exclusive mode");
            for (DataFile<MeasurePack> pack : packs) {
                if (insertPack(pack) == 1) {
                    insertMeasures(pack);
                }
            }
            Object[] hashes =
                    packs.stream().map(DataFile::hash).sorted().distinct().toArray();
            jdbc.update(PUT_IN_FORCE, statement -> {
                statement.setArray(1, statement.getConnection().createArrayOf("text", hashes));
                statement.setArray(2, statement.getConnection().createArrayOf("text", hashes));
            });
        });
    }

    /** A cheap answer to whether anything else was put in force since. */
    long generation() {
        Long generation = jdbc.queryForObject("select coalesce(max(generation), 0) from measures_in_force", Long.class);
        return generation == null ? 0 : generation;
    }

    InForce inForce() {
        Map<String, List<Measure>> measures = new HashMap<>();
        jdbc.query(MEASURES, row -> {
            measures.computeIfAbsent(row.getString("content_hash"), hash -> new ArrayList<>())
                    .add(JSON.readValue(row.getString("body"), Measure.class));
        });
        return new InForce(jdbc.query(IN_FORCE, (row, number) -> {
            String hash = row.getString("content_hash");
            return new InForce.Edition(
                    hash,
                    new MeasurePack(
                            row.getString("pack"),
                            row.getString("version"),
                            row.getString("title"),
                            row.getString("source"),
                            row.getString("note"),
                            jurisdictions(row.getString("jurisdictions")),
                            measures.getOrDefault(hash, List.of())));
        }));
    }

    private static List<Jurisdiction> jurisdictions(String json) {
        return JSON.readValue(json, new TypeReference<List<Jurisdiction>>() {});
    }

    private int insertPack(DataFile<MeasurePack> file) {
        MeasurePack pack = file.content();
        return jdbc.update(
                """
                insert into measure_pack (pack, version, content_hash, title, source, note, jurisdictions)
                values (?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing
                """,
                pack.pack(),
                pack.version(),
                file.hash(),
                pack.title(),
                pack.source(),
                pack.note(),
                JSON.writeValueAsString(pack.jurisdictions()));
    }

    private void insertMeasures(DataFile<MeasurePack> file) {
        jdbc.batchUpdate(
                """
                insert into measure (pack, version, content_hash, code, jurisdiction, valid_from, valid_until, body)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                file.content().measures().stream()
                        .map(measure -> row(file, measure))
                        .toList());
    }

    private static @Nullable Object[] row(DataFile<MeasurePack> file, Measure measure) {
        return new @Nullable Object[] {
            file.content().pack(),
            file.content().version(),
            file.hash(),
            measure.code(),
            measure.jurisdiction(),
            Date.valueOf(measure.validFrom()),
            measure.validUntil() == null ? null : Date.valueOf(measure.validUntil()),
            JSON.writeValueAsString(measure)
        };
    }
}
