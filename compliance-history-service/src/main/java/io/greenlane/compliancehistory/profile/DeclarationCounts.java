package io.greenlane.compliancehistory.profile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How many declarations each enterprise has lodged, and what became of them. */
@Repository
class DeclarationCounts {

    private final JdbcTemplate jdbc;

    DeclarationCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts of one enterprise.
     *
     * @param clearedUntouched cleared without ever being held
     * @param held held at least once, for a paper or an examination
     */
    record Counts(long lodged, long clearedUntouched, long held) {

        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(lodged + more.lodged, clearedUntouched + more.clearedUntouched, held + more.held);
        }
    }

    /** Marks declarations as held and names those that were not before. */
    Set<String> markHeld(Collection<String> mrns) {
        return mrns.isEmpty() ? Set.of() : mrns("""
                        insert into held_declaration (mrn) select mrn from unnest(?::text[]) as new (mrn) order by mrn collate "C"
                        on conflict do nothing returning mrn
                        """, mrns);
    }

    /** Those of the declarations that were held at least once. */
    Set<String> heldAmong(Collection<String> mrns) {
        return mrns.isEmpty() ? Set.of() : mrns("select mrn from held_declaration where mrn = any(?)", mrns);
    }

    void add(SortedMap<String, Counts> byEnterprise) {
        jdbc.update("""
                insert into declaration_count as kept (eori, lodged, cleared_untouched, held)
                select * from unnest(?::text[], ?::int8[], ?::int8[], ?::int8[])
                on conflict (eori) do update set lodged = kept.lodged + excluded.lodged,
                    cleared_untouched = kept.cleared_untouched + excluded.cleared_untouched,
                    held = kept.held + excluded.held
                """, statement -> {
            var columns = new Columns<>(statement, byEnterprise.entrySet());
            columns.add("text", entry -> entry.getKey());
            columns.add("int8", entry -> entry.getValue().lodged());
            columns.add("int8", entry -> entry.getValue().clearedUntouched());
            columns.add("int8", entry -> entry.getValue().held());
        });
    }

    Counts of(String eori) {
        return jdbc
                .query(
                        "select lodged, cleared_untouched, held from declaration_count where eori = ?",
                        (row, number) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)),
                        eori)
                .stream()
                .findFirst()
                .orElse(Counts.NONE);
    }

    private Set<String> mrns(String sql, Collection<String> mrns) {
        List<String> found = jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(sql);
                    statement.setArray(1, connection.createArrayOf("text", mrns.toArray()));
                    return statement;
                },
                (row, number) -> row.getString(1));
        return new HashSet<>(found);
    }
}
