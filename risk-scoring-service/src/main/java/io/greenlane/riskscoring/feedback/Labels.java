package io.greenlane.riskscoring.feedback;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** One label for each declaration that was examined; of two examinations the later one counts. */
final class Labels {

    private static final String KEEP = """
            insert into inspection_label as known
                (mrn, conform, drawn_alone, concluded_at, items_not_conform, inclusion_probability)
            values (?, ?, ?, ?, ?, ?)
            on conflict (mrn) do update set
                conform = excluded.conform, drawn_alone = known.drawn_alone and excluded.drawn_alone,
                concluded_at = excluded.concluded_at, items_not_conform = excluded.items_not_conform,
                inclusion_probability = excluded.inclusion_probability
            where known.concluded_at < excluded.concluded_at
            """;
    private static final String OVERRULE = """
            update inspection_label set conform = true, concluded_at = ?, items_not_conform = '{}'
            where mrn = ? and concluded_at < ?
            """;
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    Labels(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order: the results before what is taken back of them. */
    void keep(List<InspectionFact> facts) {
        conclude(facts.stream()
                .filter(InspectionConcluded.class::isInstance)
                .map(InspectionConcluded.class::cast)
                .toList());
        overrule(facts.stream()
                .filter(FindingOverridden.class::isInstance)
                .map(FindingOverridden.class::cast)
                .filter(FindingOverridden::isAboutAFinding)
                .toList());
    }

    private void conclude(Collection<InspectionConcluded> concluded) {
        jdbc.batchUpdate(KEEP, concluded, AT_ONCE, (statement, each) -> {
            statement.setString(1, each.mrn());
            statement.setBoolean(2, each.outcome() == InspectionConcluded.Outcome.CONFORM);
            statement.setBoolean(3, each.selection().isDrawAlone());
            statement.setTimestamp(4, Timestamp.from(each.concludedAt()));
            List<Integer> items = each.itemsNotConform();
            statement.setArray(
                    5, items == null ? null : statement.getConnection().createArrayOf("int4", items.toArray()));
            statement.setBigDecimal(6, each.selection().inclusionProbability());
        });
    }

    /** Findings that were taken back; what was concluded afterwards stays. */
    private void overrule(Collection<FindingOverridden> overridden) {
        jdbc.batchUpdate(OVERRULE, overridden, AT_ONCE, (statement, each) -> {
            statement.setTimestamp(1, Timestamp.from(each.overriddenAt()));
            statement.setString(2, each.mrn());
            statement.setTimestamp(3, Timestamp.from(each.overriddenAt()));
        });
    }
}
