package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.messaging.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The profiles in the database. */
@Repository
class Profiles {

    private final JdbcTemplate jdbc;
    private final JsonMapper json = EventJson.mapper();

    Profiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is kept of one enterprise.
     *
     * @param policy the version of the policy that the standing was reckoned with
     * @param published what was last told, null while nothing was
     */
    record Kept(
            String eori,
            String policy,
            Standing standing,
            @Nullable Steps published,
            int revision) {

        static Kept unknown(String eori, String version) {
            return new Kept(eori, version, Standing.UNKNOWN, null, 0);
        }
    }

    /** The coarse steps of a profile; only a change of one of them is told. */
    record Steps(
            Tier tier,
            int bucket,
            int inspectionClass,
            @Nullable SizeClass sizeClass) {
        static Steps of(Profile profile) {
            return new Steps(profile.tier(), profile.bucket(), profile.inspectionClass(), profile.sizeClass());
        }
    }

    Optional<Kept> find(String eori) {
        return jdbc.query("select * from profile where eori = ?", (row, number) -> kept(row), eori).stream()
                .findFirst();
    }

    /** What is kept of the enterprises, made where missing, locked in their order until the transaction ends. */
    List<Kept> lock(SortedSet<String> eoris, String version) {
        return jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("""
                            insert into profile (eori, policy, standing, revision)
                            select eori, ?, ?::jsonb, 0 from unnest(?::text[]) as new (eori)
                            on conflict (eori) do update set eori = excluded.eori
                            returning *
                            """);
                    statement.setString(1, version);
                    statement.setString(2, json.writeValueAsString(Standing.UNKNOWN));
                    statement.setArray(3, connection.createArrayOf("text", eoris.toArray()));
                    return statement;
                },
                (row, number) -> kept(row));
    }

    void save(Collection<Kept> changed) {
        if (changed.isEmpty()) {
            return;
        }
        jdbc.update("""
                update profile as kept set policy = new.policy, standing = new.standing::jsonb,
                    published = new.published::jsonb, revision = new.revision
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[])
                    as new (eori, policy, standing, published, revision)
                where kept.eori = new.eori
                """, statement -> {
            var columns = new Columns<>(statement, changed);
            columns.add("text", Kept::eori);
            columns.add("text", Kept::policy);
            columns.add("text", row -> json.writeValueAsString(row.standing()));
            columns.add("text", row -> row.published() == null ? null : json.writeValueAsString(row.published()));
            columns.add("int4", Kept::revision);
        });
    }

    private Kept kept(ResultSet row) throws SQLException {
        String published = row.getString("published");
        return new Kept(
                row.getString("eori"),
                row.getString("policy"),
                json.readValue(row.getString("standing"), Standing.class),
                published == null ? null : json.readValue(published, Steps.class),
                row.getInt("revision"));
    }
}
