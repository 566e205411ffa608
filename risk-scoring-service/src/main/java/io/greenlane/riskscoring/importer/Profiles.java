package io.greenlane.riskscoring.importer;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The last published profile of each enterprise. */
public class Profiles {

    private static final String UPSERT = """
            insert into importer_profile as known (eori, revision, tier, size_class, effective_inspections)
            select * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::numeric[])
            on conflict (eori) do update set
                revision = excluded.revision, tier = excluded.tier, size_class = excluded.size_class,
                effective_inspections = excluded.effective_inspections
            where known.revision < excluded.revision
            returning new.eori, new.tier is distinct from old.tier as another_tier
            """;

    private final JdbcTemplate jdbc;

    Profiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The profiles of these enterprises, one round trip; who has none is absent. */
    public Map<String, ImporterProfile> of(Collection<String> eoris) {
        Map<String, ImporterProfile> found = new HashMap<>();
        if (eoris.isEmpty()) {
            return found;
        }
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement("""
                            select eori, revision, tier, size_class, effective_inspections
                            from importer_profile where eori = any(?)
                            """);
                    statement.setArray(1, connection.createArrayOf("text", eoris.toArray()));
                    return statement;
                },
                row -> {
                    found.put(row.getString("eori"), profile(row));
                });
        return found;
    }

    /**
     * Takes in a batch in its order, one round trip; an older revision than the known one changes nothing.
     *
     * @return the enterprises that are in another tier than before
     */
    public Set<String> takeIn(List<ProfilePublished> batch) {
        Collection<ProfilePublished> latest = latestOfEach(batch);
        Set<String> inAnotherTier = new HashSet<>();
        jdbc.query(UPSERT, statement -> bind(statement, latest), row -> {
            if (row.getBoolean("another_tier")) {
                inAnotherTier.add(row.getString("eori"));
            }
        });
        return inAnotherTier;
    }

    private static ImporterProfile profile(ResultSet row) throws SQLException {
        String size = row.getString("size_class");
        return new ImporterProfile(
                row.getLong("revision"),
                Tier.valueOf(row.getString("tier")),
                size == null ? null : SizeClass.valueOf(size),
                row.getBigDecimal("effective_inspections"));
    }

    /** One row per enterprise, since an upsert may touch a row only once; in key order, so that locks never cross. */
    private static Collection<ProfilePublished> latestOfEach(List<ProfilePublished> batch) {
        Map<String, ProfilePublished> latest = new TreeMap<>();
        for (ProfilePublished profile : batch) {
            latest.merge(profile.eori(), profile, (one, other) -> one.revision() > other.revision() ? one : other);
        }
        return latest.values();
    }

    private static void bind(PreparedStatement statement, Collection<ProfilePublished> profiles) throws SQLException {
        statement.setArray(1, column(statement, "text", profiles, ProfilePublished::eori));
        statement.setArray(2, column(statement, "bigint", profiles, ProfilePublished::revision));
        statement.setArray(3, column(statement, "text", profiles, ProfilePublished::tier));
        statement.setArray(4, column(statement, "text", profiles, ProfilePublished::sizeClass));
        statement.setArray(5, column(statement, "numeric", profiles, ProfilePublished::effectiveInspections));
    }

    private static Array column(
            PreparedStatement statement,
            String type,
            Collection<ProfilePublished> profiles,
            Function<ProfilePublished, @Nullable Object> field)
            throws SQLException {
        Object[] values = profiles.stream().map(field).toArray();
        return statement.getConnection().createArrayOf(type, values);
    }
}
