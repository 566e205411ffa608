package io.greenlane.inspection.worklist;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the work list is asked for.
 *
 * @param after the last case seen, whose place is looked up: a cursor that told it would tell its risk; absent for the start
 * @param fetch how many cases to read
 */
record WorkListQuery(
        Collection<String> offices,
        Collection<CaseState> states,
        Filter filter,
        @Nullable UUID after,
        int fetch) {

    /** Its parameters, in order, are those of {@link Filter}. */
    static final String FILTER = """
            kind = any(?::text[]) and (?::text is null or officer = ?::text)
                        and (?::timestamptz is null or due_at <= ?::timestamptz)
                        and (not ?::boolean or perishable_until is not null)
                        and (?::text is null or starts_with(mrn, ?::text) or importer = ?::text or exists (
                            select from jsonb_array_elements(items) as item
                            where starts_with(item ->> 'commodityCode', ?::text)))""";

    /**
     * What of the offices' cases is wanted.
     *
     * @param officer who has the case; absent for anybody's
     * @param dueBy deadline at the latest; absent for any
     * @param text how the MRN or a commodity code begins, or an importer's EORI; absent for any
     */
    record Filter(
            Collection<CaseKind> kinds,
            @Nullable String officer,
            @Nullable Instant dueBy,
            boolean perishable,
            @Nullable String text) {}

    void bind(PreparedStatement statement) throws SQLException {
        var connection = statement.getConnection();
        int at = 1;
        statement.setArray(at++, connection.createArrayOf("text", offices.toArray()));
        statement.setArray(
                at++,
                connection.createArrayOf(
                        "text", states.stream().map(CaseState::name).toArray()));
        if (after != null) {
            statement.setObject(at++, after);
        }
        statement.setArray(
                at++,
                connection.createArrayOf(
                        "text", filter.kinds().stream().map(CaseKind::name).toArray()));
        statement.setString(at++, filter.officer());
        statement.setString(at++, filter.officer());
        Instant dueBy = filter.dueBy();
        statement.setObject(at++, dueBy == null ? null : dueBy.atOffset(ZoneOffset.UTC));
        statement.setObject(at++, dueBy == null ? null : dueBy.atOffset(ZoneOffset.UTC));
        statement.setBoolean(at++, filter.perishable());
        for (int use = 0; use < 4; use++) {
            statement.setString(at++, filter.text());
        }
        statement.setInt(at++, fetch);
        statement.setInt(at, fetch);
    }
}
