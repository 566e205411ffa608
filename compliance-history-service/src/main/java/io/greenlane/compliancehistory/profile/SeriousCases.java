package io.greenlane.compliancehistory.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Repository;

/**
 * Consignments selected as prohibited that nobody has examined yet. Selection and result come on topics without an order
 * between them: each only raises its own version, and a case is open while the one lies above the other.
 */
@Repository
class SeriousCases {

    /** Settles every version there is or will be. */
    static final int ALL_VERSIONS = Integer.MAX_VALUE;

    private final JdbcTemplate jdbc;

    SeriousCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A declaration's version, and whose goods it is about. */
    record Version(String importer, int version) {}

    /** Opens cases, by MRN, and names the enterprises they concern. */
    Set<String> suspect(SortedMap<String, Version> selected) {
        return raise("""
                insert into serious_case (mrn, importer, suspected_version, settled_version)
                select mrn, importer, version, 0
                from unnest(?::text[], ?::text[], ?::int[]) as new (mrn, importer, version)
                on conflict (mrn) do update
                    set suspected_version = greatest(serious_case.suspected_version, excluded.suspected_version)
                returning importer
                """, selected);
    }

    /** Settles cases, by MRN, up to a version, and names the enterprises they concern. */
    Set<String> settle(SortedMap<String, Version> settled) {
        return raise("""
                insert into serious_case (mrn, importer, suspected_version, settled_version)
                select mrn, importer, 0, version
                from unnest(?::text[], ?::text[], ?::int[]) as new (mrn, importer, version)
                on conflict (mrn) do update
                    set settled_version = greatest(serious_case.settled_version, excluded.settled_version)
                returning importer
                """, settled);
    }

    /** How many cases are open, by enterprise; those without are left out. */
    Map<String, Integer> openOf(Collection<String> importers) {
        Map<String, Integer> open = new HashMap<>();
        jdbc.query(
                """
                select importer, count(*) from serious_case
                where importer = any(?) and suspected_version > settled_version group by importer
                """,
                (PreparedStatementSetter) statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("text", importers.toArray())),
                row -> {
                    open.put(row.getString(1), row.getInt(2));
                });
        return open;
    }

    private Set<String> raise(String sql, SortedMap<String, Version> versions) {
        if (versions.isEmpty()) {
            return Set.of();
        }
        List<String> importers = jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(sql);
                    var columns = new Columns<>(statement, versions.entrySet());
                    columns.add("text", Map.Entry::getKey);
                    columns.add("text", entry -> entry.getValue().importer());
                    columns.add("int4", entry -> entry.getValue().version());
                    return statement;
                },
                (row, number) -> row.getString(1));
        return new HashSet<>(importers);
    }
}
