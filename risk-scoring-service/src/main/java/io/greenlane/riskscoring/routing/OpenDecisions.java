package io.greenlane.riskscoring.routing;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Declarations that may still be decided otherwise, and the queue of those that are to be decided once more. What is
 * examined, released or at its end is in neither. Other rules and another profile change what is held or ahead; goods that
 * the importer withdrew from examination change all that is not yet released.
 */
final class OpenDecisions {

    /** Part of the statement that records the decisions, so that it costs no round trip of its own. */
    static final String OPEN = """
            insert into open_decision as known (mrn, importer, legal_date, held)
            select * from unnest(?::text[], ?::text[], ?::date[], ?::boolean[])
            on conflict (mrn) do update set
                importer = excluded.importer, legal_date = excluded.legal_date, held = excluded.held
            """;

    private static final String CLOSE = """
            with gone as (delete from reassessment where mrn = any(?::text[]))
            delete from open_decision where mrn = any(?::text[])
            """;
    private static final String OF_IMPORTERS = """
            insert into reassessment (mrn, cause)
            select mrn, 'PROFILE' from open_decision where importer = any(?::text[]) and (held or legal_date > ?)
            order by mrn on conflict do nothing
            """;
    private static final String SIBLINGS = """
            insert into reassessment (mrn, cause)
            select mrn, 'WITHDRAWAL' from open_decision where importer = any(?::text[])
            order by mrn on conflict do nothing
            """;
    private static final String ALL = """
            insert into reassessment (mrn, cause)
            select mrn, 'RULES' from open_decision where held or legal_date > ?
            order by mrn on conflict do nothing
            """;
    /** The declaration is locked as it is while any version of it is decided; what another holds comes later. */
    private static final String TAKE = """
            with due as (
                select r.mrn, d.lodged_at, d.arrived_under, d.latest_version, d.over
                from reassessment r join declaration d using (mrn)
                order by r.since limit ? for update of d skip locked),
            taken as (delete from reassessment r using due where r.mrn = due.mrn)
            select * from due order by mrn
            """;

    private final JdbcTemplate jdbc;

    OpenDecisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A declaration whose turn has come. */
    record Turn(String mrn, KnownDeclaration declaration) {}

    /** Of these decisions, those that may still change; of two versions in one batch the later one counts. */
    static List<DecidedDeclaration> among(Collection<DecidedDeclaration> decided) {
        return latestOfEach(decided).stream()
                .filter(each -> !each.isToBeExamined())
                .toList();
    }

    /** Binds them to the four columns of {@link #OPEN}. */
    static void bind(PreparedStatement statement, List<DecidedDeclaration> open) throws SQLException {
        statement.setArray(
                1, column(statement, "text", open, each -> each.facts().mrn()));
        statement.setArray(
                2, column(statement, "text", open, each -> each.facts().importer()));
        statement.setArray(
                3,
                column(statement, "date", open, each -> each.facts().legalDate().toString()));
        statement.setArray(4, column(statement, "bool", open, OpenDecisions::isHeld));
    }

    /** Makes open again what was closed. */
    void reopen(List<DecidedDeclaration> open) {
        jdbc.update(OPEN, statement -> bind(statement, open));
    }

    /** Closes what these decisions settle; a first decision settles nothing that was open. */
    void closeAfter(Collection<DecidedDeclaration> decided, List<DecidedDeclaration> open) {
        Set<String> stillOpen = open.stream().map(each -> each.facts().mrn()).collect(Collectors.toSet());
        close(decided.stream()
                .map(DecidedDeclaration::facts)
                .filter(facts -> facts.version() > 1 || facts.sequence() > 1)
                .map(Facts::mrn)
                .filter(mrn -> !stillOpen.contains(mrn))
                .toList());
    }

    /** Nothing changes these any more. */
    void close(Collection<String> mrns) {
        if (!mrns.isEmpty()) {
            String[] all = mrns.stream().sorted().distinct().toArray(String[]::new);
            jdbc.update(CLOSE, all, all);
        }
    }

    /** Queues what another profile of these importers may change. */
    void reassessOf(Collection<String> importers, LocalDate today) {
        if (!importers.isEmpty()) {
            jdbc.update(OF_IMPORTERS, importers.toArray(String[]::new), today);
        }
    }

    /** Queues what may be the same goods as those that these importers withdrew from examination. */
    void reassessSiblingsOf(Collection<String> importers) {
        if (!importers.isEmpty()) {
            String[] all = importers.toArray(String[]::new);
            jdbc.update(SIBLINGS, new Object[] {all});
        }
    }

    /**
     * Queues all that other rules may change, once for each change.
     *
     * @param editions names the rules in force
     * @return how many were queued
     */
    int reassessAllUnder(String editions, LocalDate today) {
        if (heldAgainst().contains(editions)) {
            return 0;
        }
        // Two instances that see the change at once queue it once.
        jdbc.execute("lock table reassessed_editions in exclusive mode");
        List<String> before = heldAgainst();
        if (before.contains(editions)) {
            return 0;
        }
        jdbc.update("delete from reassessed_editions");
        jdbc.update("insert into reassessed_editions (editions) values (?)", editions);
        return before.isEmpty() ? 0 : jdbc.update(ALL, today);
    }

    private List<String> heldAgainst() {
        return jdbc.query("select editions from reassessed_editions", (row, number) -> row.getString("editions"));
    }

    /** Takes the next out of the queue, locked. */
    List<Turn> take(int limit) {
        return jdbc.query(
                TAKE,
                (row, number) -> {
                    Timestamp lodgedAt = row.getTimestamp("lodged_at");
                    String mrn = row.getString("mrn");
                    return new Turn(
                            mrn,
                            new KnownDeclaration(
                                    mrn,
                                    lodgedAt == null ? null : lodgedAt.toInstant(),
                                    row.getInt("latest_version"),
                                    row.getInt("latest_version"),
                                    row.getBoolean("over"),
                                    row.getObject("arrived_under", LocalDate.class)));
                },
                limit);
    }

    /** Goods that nobody took for so long are lodged anew or stay where they are. */
    void forgetWhatIsLongDue(LocalDate today) {
        jdbc.update(
                "delete from open_decision where not held and legal_date <= ?",
                today.minusDays(WithdrawnExaminations.REMEMBERED.toDays()));
    }

    long waiting() {
        Long waiting = jdbc.queryForObject("select count(*) from reassessment", Long.class);
        return waiting == null ? 0 : waiting;
    }

    private static boolean isHeld(DecidedDeclaration decided) {
        return switch (decided.decision().lane()) {
            case YELLOW -> true;
            case GREEN, BLUE, RED -> false;
        };
    }

    /** Of two versions in one batch the later one counts. */
    private static Collection<DecidedDeclaration> latestOfEach(Collection<DecidedDeclaration> decided) {
        SortedMap<String, DecidedDeclaration> latest = new TreeMap<>();
        decided.forEach(each -> latest.put(each.facts().mrn(), each));
        return latest.values();
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Array column(
            PreparedStatement statement,
            String type,
            List<DecidedDeclaration> rows,
            Function<DecidedDeclaration, Object> field)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, rows.stream().map(field).toArray());
    }
}
