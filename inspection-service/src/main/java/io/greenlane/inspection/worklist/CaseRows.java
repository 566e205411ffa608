package io.greenlane.inspection.worklist;

import io.greenlane.chassis.messaging.EventJson;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** A case as a row of its table, both ways. */
class CaseRows implements RowMapper<InspectionCase> {

    static final String COLUMNS = """
            case_id, kind, mrn, version, sequence, customs_office, importer, items, reasons, selection, perishable_until, \
            examine_by, due_at, start_by, lost_per_hour, risk, opened_at, state, officer, claimed_at, conclusion, ended_at, \
            declaration_ending, declaration_ended_at, escalated_at, finding_taken_back_at""";

    /** What the declaration's row tells of the goods; never written with a case. */
    static final String ARRIVAL = """
            (select expected_at from known_declaration where known_declaration.mrn = inspection_case.mrn) as expected_at, \
            (select arrived_at from known_declaration where known_declaration.mrn = inspection_case.mrn) as arrived_at""";

    static final String UNNEST = """
            unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], \
            ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::numeric[], ?::numeric[], \
            ?::timestamptz[], ?::text[], ?::text[], \
            ?::timestamptz[], ?::text[], ?::timestamptz[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[]) as new (%s)""".formatted(COLUMNS);

    // As lenient as between services: a row written by another version of this service stays readable.
    private final JsonMapper json = EventJson.mapper();
    private final CaseTimes times;

    CaseRows(CaseTimes times) {
        this.times = times;
    }

    void bind(PreparedStatement statement, Collection<InspectionCase> cases) throws SQLException {
        var columns = new Columns(statement, cases);
        columns.add("uuid", InspectionCase::caseId);
        columns.add("text", row -> row.kind().name());
        columns.add("text", row -> row.decision().mrn());
        columns.add("int4", row -> row.decision().version());
        columns.add("int4", row -> row.decision().sequence());
        columns.add("text", row -> row.decision().customsOffice());
        columns.add("text", row -> row.decision().importer());
        columns.add("text", row -> json.writeValueAsString(row.decision().items()));
        columns.add("text", row -> json.writeValueAsString(row.decision().reasons()));
        columns.add("text", row -> json.writeValueAsString(row.decision().selection()));
        columns.add("timestamptz", row -> utc(row.decision().perishableUntil()));
        columns.add("timestamptz", row -> utc(row.decision().examineBy()));
        columns.add("timestamptz", row -> utc(row.decision().dueAt()));
        columns.add("timestamptz", row -> utc(urgency(row).startBy()));
        columns.add("numeric", row -> urgency(row).lostPerHour());
        columns.add("numeric", row -> urgency(row).risk());
        columns.add("timestamptz", row -> utc(row.openedAt()));
        columns.add("text", row -> row.state().name());
        columns.add("text", InspectionCase::officer);
        columns.add("timestamptz", row -> utc(row.claimedAt()));
        columns.add("text", row -> result(row.progress()));
        columns.add("timestamptz", row -> utc(endedAt(row.progress())));
        columns.add(
                "text", row -> row.ending() == null ? null : row.ending().kind().name());
        columns.add(
                "timestamptz",
                row -> row.ending() == null ? null : utc(row.ending().at()));
        columns.add("timestamptz", row -> utc(row.escalatedAt()));
        columns.add("timestamptz", row -> utc(takenBackAt(row.progress())));
    }

    @Override
    public InspectionCase mapRow(ResultSet row, int number) throws SQLException {
        var decision = new ControlDecision(
                row.getString("mrn"),
                row.getInt("version"),
                row.getInt("sequence"),
                row.getString("customs_office"),
                row.getString("importer"),
                List.of(json.readValue(row.getString("items"), ControlDecision.Item[].class)),
                List.of(json.readValue(row.getString("reasons"), ControlDecision.Reason[].class)),
                json.readValue(row.getString("selection"), ControlDecision.Selection.class),
                row.getBigDecimal("risk"),
                instant(row, "perishable_until"),
                present(row, "examine_by"));
        CaseKind kind = CaseKind.valueOf(row.getString("kind"));
        return new InspectionCase(
                row.getObject("case_id", UUID.class),
                kind,
                decision,
                present(row, "opened_at"),
                progress(row, kind),
                ending(row),
                instant(row, "escalated_at"),
                new GoodsArrival(instant(row, "expected_at"), instant(row, "arrived_at")));
    }

    Urgency urgency(InspectionCase row) {
        return Urgency.of(row, times.expected(row.kind()));
    }

    private static @Nullable DeclarationEnding ending(ResultSet row) throws SQLException {
        String kind = row.getString("declaration_ending");
        return kind == null
                ? null
                : new DeclarationEnding(DeclarationEnding.Kind.valueOf(kind), present(row, "declaration_ended_at"));
    }

    private CaseProgress progress(ResultSet row, CaseKind kind) throws SQLException {
        return switch (CaseState.valueOf(row.getString("state"))) {
            case AWAITING_RELEASE -> new CaseProgress.AwaitsRelease();
            case OPEN -> new CaseProgress.Open();
            case CLAIMED -> new CaseProgress.Claimed(row.getString("officer"), present(row, "claimed_at"));
            case CONCLUDED -> kind == CaseKind.DOCUMENTARY ? assessed(row) : concluded(row);
            case WITHDRAWN -> new CaseProgress.Withdrawn(present(row, "ended_at"));
        };
    }

    private CaseProgress concluded(ResultSet row) throws SQLException {
        return new CaseProgress.Concluded(
                row.getString("officer"),
                present(row, "claimed_at"),
                json.readValue(row.getString("conclusion"), Conclusion.class),
                present(row, "ended_at"),
                instant(row, "finding_taken_back_at"));
    }

    private CaseProgress assessed(ResultSet row) throws SQLException {
        return new CaseProgress.Assessed(
                row.getString("officer"),
                present(row, "claimed_at"),
                json.readValue(row.getString("conclusion"), PaperAssessment.class),
                present(row, "ended_at"));
    }

    private @Nullable String result(CaseProgress progress) {
        return switch (progress) {
            case CaseProgress.Concluded concluded -> json.writeValueAsString(concluded.conclusion());
            case CaseProgress.Assessed assessed -> json.writeValueAsString(assessed.assessment());
            case CaseProgress.AwaitsRelease awaits -> null;
            case CaseProgress.Open open -> null;
            case CaseProgress.Claimed claimed -> null;
            case CaseProgress.Withdrawn withdrawn -> null;
        };
    }

    private static @Nullable Instant takenBackAt(CaseProgress progress) {
        return progress instanceof CaseProgress.Concluded concluded ? concluded.takenBackAt() : null;
    }

    private static @Nullable Instant endedAt(CaseProgress progress) {
        return switch (progress) {
            case CaseProgress.Concluded concluded -> concluded.at();
            case CaseProgress.Assessed assessed -> assessed.at();
            case CaseProgress.Withdrawn withdrawn -> withdrawn.at();
            case CaseProgress.AwaitsRelease awaits -> null;
            case CaseProgress.Open open -> null;
            case CaseProgress.Claimed claimed -> null;
        };
    }

    private static Instant present(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** Binds one array per column, in order. */
    private static final class Columns {
        private final PreparedStatement statement;
        private final Collection<InspectionCase> cases;
        private int column;

        Columns(PreparedStatement statement, Collection<InspectionCase> cases) {
            this.statement = statement;
            this.cases = cases;
        }

        void add(String type, Function<InspectionCase, @Nullable Object> value) throws SQLException {
            Object[] values = cases.stream().map(value).toArray();
            statement.setArray(++column, statement.getConnection().createArrayOf(type, values));
        }
    }
}
