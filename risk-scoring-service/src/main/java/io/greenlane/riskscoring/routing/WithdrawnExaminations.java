package io.greenlane.riskscoring.routing;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Goods that were to be examined when their declaration was cancelled: nobody lodges anew until he is not selected. */
final class WithdrawnExaminations {

    static final Duration REMEMBERED = Duration.ofDays(60);
    private static final Pattern PUNCTUATION = Pattern.compile("[^A-Z0-9]");

    /** What has been examined meanwhile is known, and free. */
    private static final String ADD = """
            insert into withdrawn_examination (importer, goods, mrn, since)
            select importer, goods, mrn, ? from unnest(?::text[], ?::text[], ?::text[]) as t (importer, goods, mrn)
            where not exists (select from inspection_label examined where examined.mrn = t.mrn)
            on conflict do nothing
            """;

    private static final String OF_IMPORTERS = """
            select importer, goods, mrn from withdrawn_examination where importer = any(?) and since > ?
            """;

    private final JdbcTemplate jdbc;

    WithdrawnExaminations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The names that the same goods bear in whichever declaration; a paper's number is the same in any spelling. */
    static Set<String> keysOf(@Nullable String transportDocument, List<String> containers) {
        Set<String> keys = new LinkedHashSet<>();
        if (transportDocument != null) {
            keys.add("document:" + spelled(transportDocument));
        }
        containers.forEach(container -> keys.add("container:" + spelled(container)));
        return keys;
    }

    private static String spelled(String number) {
        String plain = PUNCTUATION.matcher(number.toUpperCase(Locale.ROOT)).replaceAll("");
        return plain.isEmpty() ? number : plain;
    }

    private record Row(String importer, String goods, String mrn) {}

    /**
     * Remembers the goods of declarations that were cancelled, in at most one round trip.
     *
     * @return whose they are
     */
    Set<String> add(List<Facts> cancelled, Instant now) {
        List<Row> rows = cancelled.stream()
                .flatMap(facts -> facts.goodsKeys().stream().map(key -> new Row(facts.importer(), key, facts.mrn())))
                .toList();
        if (!rows.isEmpty()) {
            jdbc.update(ADD, statement -> {
                statement.setTimestamp(1, Timestamp.from(now));
                statement.setArray(2, column(statement, rows, Row::importer));
                statement.setArray(3, column(statement, rows, Row::goods));
                statement.setArray(4, column(statement, rows, Row::mrn));
            });
        }
        return rows.stream().map(Row::importer).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was withdrawn of the importers of a batch. */
    record Found(Map<String, Map<String, Set<String>>> byImporterAndGoods) {

        /** The declarations of the same goods, in the order of their numbers. */
        List<String> of(Due version) {
            Map<String, Set<String>> his = byImporterAndGoods.getOrDefault(version.importer(), Map.of());
            return his.isEmpty()
                    ? List.of()
                    : version.goodsKeys().stream()
                            .flatMap(key -> his.getOrDefault(key, Set.of()).stream())
                            .distinct()
                            .sorted()
                            .toList();
        }
    }

    /** What was withdrawn lately of the importers of a batch; one round trip. */
    Found of(Collection<Due> batch, Instant now) {
        Map<String, Map<String, Set<String>>> found = new HashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(OF_IMPORTERS);
                    statement.setArray(
                            1,
                            connection.createArrayOf(
                                    "text",
                                    batch.stream().map(Due::importer).distinct().toArray()));
                    statement.setTimestamp(2, Timestamp.from(now.minus(REMEMBERED)));
                    return statement;
                },
                row -> {
                    found.computeIfAbsent(row.getString("importer"), importer -> new HashMap<>())
                            .computeIfAbsent(row.getString("goods"), goods -> new TreeSet<>())
                            .add(row.getString("mrn"));
                });
        return new Found(found);
    }

    /** Who withdrew anything since then. */
    Set<String> importersSince(Instant then) {
        return new TreeSet<>(jdbc.queryForList(
                "select distinct importer from withdrawn_examination where since > ?",
                String.class,
                Timestamp.from(then)));
    }

    /** What is not asked for any more. */
    void forget(Instant now) {
        jdbc.update("delete from withdrawn_examination where since <= ?", Timestamp.from(now.minus(REMEMBERED)));
    }

    private static Array column(PreparedStatement statement, List<Row> rows, Function<Row, String> field)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf("text", rows.stream().map(field).toArray());
    }
}
