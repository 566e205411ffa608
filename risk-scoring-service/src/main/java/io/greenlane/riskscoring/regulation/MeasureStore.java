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

/** Packs of measures in the database: every edition is kept, the one loaded last under its name is in force. */
final class MeasureStore {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final String IN_FORCE = """
            select distinct on (pack) pack, version, content_hash, title, source, note, jurisdictions
            from measure_pack order by pack, loaded_at desc
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

    /** Loads a pack; loading the same content again changes nothing. */
    void load(DataFile<MeasurePack> file) {
        transaction.executeWithoutResult(status -> {
            if (insertPack(file) == 1) {
                insertMeasures(file);
            }
        });
    }

    /** A cheap answer to whether anything was loaded since. */
    String stamp() {
        String stamp = jdbc.queryForObject(
                "select count(*) || ' ' || coalesce(max(loaded_at)::text, '') from measure_pack", String.class);
        return stamp == null ? "" : stamp;
    }

    InForce inForce() {
        Map<String, List<Measure>> measures = new HashMap<>();
        jdbc.query("select content_hash, body from measure order by code", row -> {
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
