package io.greenlane.riskscoring.threshold;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The counts. A declaration counts once with what its latest version says, however often it is decided; the rows of a count
 * are locked in the order of their keys until the transaction ends.
 */
public class AnnualQuantities {

    private static final String ENTRIES =
            "select mrn, counter, importer, year, kg from annual_entry where mrn = any(?::text[])";
    private static final String LOCK = """
            insert into annual_quantity as known (counter, importer, year, kg)
            select counter, importer, year, 0 from unnest(?::text[], ?::text[], ?::int[]) as k (counter, importer, year)
            order by counter, importer, year
            on conflict (counter, importer, year) do update set kg = known.kg
            returning counter, importer, year, kg
            """;
    private static final String WRITE = """
            update annual_quantity as known set kg = new.kg
            from unnest(?::text[], ?::text[], ?::int[], ?::numeric[]) as new (counter, importer, year, kg)
            where (known.counter, known.importer, known.year) = (new.counter, new.importer, new.year)
            """;
    private static final String FORGET = "delete from annual_entry where mrn = any(?::text[])";
    private static final String NOTE = """
            insert into annual_entry (mrn, counter, importer, year, kg)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::numeric[])
            """;

    private final JdbcTemplate jdbc;

    AnnualQuantities(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(String counter, String importer, int year) {

        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::counter).thenComparing(Key::importer).thenComparingInt(Key::year);
    }

    private record Entry(String mrn, Key key, BigDecimal kg) {}

    /**
     * Counts versions of declarations, in the caller's transaction; what a declaration added before is taken back first.
     *
     * @param contributions in the order in which they count
     * @return for each of them, by counter, the importer's total with it and all before it, in kilograms
     */
    public List<Map<String, BigDecimal>> count(List<Contribution> contributions) {
        Set<String> mrns = contributions.stream().map(Contribution::mrn).collect(Collectors.toCollection(TreeSet::new));
        List<Entry> before = entriesOf(mrns);
        Map<String, List<Entry>> standing =
                before.stream().collect(Collectors.groupingBy(Entry::mrn, HashMap::new, Collectors.toList()));
        List<Entry> coming =
                contributions.stream().flatMap(each -> entries(each).stream()).toList();
        if (before.isEmpty() && coming.isEmpty()) {
            return contributions.stream()
                    .map(each -> Map.<String, BigDecimal>of())
                    .toList();
        }
        Map<Key, BigDecimal> kilograms = lock(before, coming);
        List<Map<String, BigDecimal>> totals = new ArrayList<>();
        for (Contribution contribution : contributions) {
            standing.getOrDefault(contribution.mrn(), List.of())
                    .forEach(entry -> kilograms.merge(entry.key, entry.kg.negate(), BigDecimal::add));
            Map<String, BigDecimal> own = new TreeMap<>();
            List<Entry> entries = entries(contribution);
            entries.forEach(entry -> own.put(entry.key.counter, kilograms.merge(entry.key, entry.kg, BigDecimal::add)));
            standing.put(contribution.mrn(), entries);
            totals.add(own);
        }
        write(kilograms);
        note(mrns, standing.values().stream().flatMap(List::stream).toList());
        return totals;
    }

    /** What an importer brought in during a year so far, by counter. */
    public Map<String, BigDecimal> of(String importer, int year) {
        Map<String, BigDecimal> kilograms = new HashMap<>();
        jdbc.query(
                "select counter, kg from annual_quantity where importer = ? and year = ?",
                row -> {
                    kilograms.put(row.getString("counter"), row.getBigDecimal("kg"));
                },
                importer,
                year);
        return kilograms;
    }

    private static List<Entry> entries(Contribution contribution) {
        List<Entry> entries = new ArrayList<>();
        contribution
                .kilograms()
                .forEach((counter, kg) -> entries.add(new Entry(
                        contribution.mrn(), new Key(counter, contribution.importer(), contribution.year()), kg)));
        return entries;
    }

    private List<Entry> entriesOf(Set<String> mrns) {
        return jdbc.query(
                ENTRIES,
                (row, number) -> new Entry(
                        row.getString("mrn"),
                        new Key(row.getString("counter"), row.getString("importer"), row.getInt("year")),
                        row.getBigDecimal("kg")),
                (Object) mrns.toArray(String[]::new));
    }

    private Map<Key, BigDecimal> lock(List<Entry> before, List<Entry> now) {
        List<Key> keys = new ArrayList<>();
        before.forEach(entry -> keys.add(entry.key));
        now.forEach(entry -> keys.add(entry.key));
        List<Key> inOrder = keys.stream().distinct().sorted(Key.ORDER).toList();
        Map<Key, BigDecimal> locked = new TreeMap<>(Key.ORDER);
        jdbc.query(LOCK, statement -> bindKeys(statement, inOrder), row -> {
            locked.put(
                    new Key(row.getString("counter"), row.getString("importer"), row.getInt("year")),
                    row.getBigDecimal("kg"));
        });
        return locked;
    }

    private void write(Map<Key, BigDecimal> kilograms) {
        jdbc.update(WRITE, statement -> {
            bindKeys(statement, kilograms.keySet());
            statement.setArray(4, column(statement, "numeric", kilograms.values(), kg -> kg));
        });
    }

    private void note(Set<String> mrns, List<Entry> entries) {
        jdbc.update(FORGET, (Object) mrns.toArray(String[]::new));
        jdbc.update(NOTE, statement -> {
            statement.setArray(1, column(statement, "text", entries, Entry::mrn));
            statement.setArray(2, column(statement, "text", entries, entry -> entry.key.counter));
            statement.setArray(3, column(statement, "text", entries, entry -> entry.key.importer));
            statement.setArray(4, column(statement, "int4", entries, entry -> entry.key.year));
            statement.setArray(5, column(statement, "numeric", entries, Entry::kg));
        });
    }

    private static void bindKeys(PreparedStatement statement, Collection<Key> keys) throws SQLException {
        statement.setArray(1, column(statement, "text", keys, Key::counter));
        statement.setArray(2, column(statement, "text", keys, Key::importer));
        statement.setArray(3, column(statement, "int4", keys, Key::year));
    }

    private static <T> Array column(
            PreparedStatement statement, String type, Collection<T> rows, Function<T, Object> field)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, rows.stream().map(field).toArray());
    }
}
