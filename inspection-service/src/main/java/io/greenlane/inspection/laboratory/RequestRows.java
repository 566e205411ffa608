package io.greenlane.inspection.laboratory;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.inspection.decisionrule.Conformity;
import io.greenlane.inspection.decisionrule.Material;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Requests, tests, samples, hand-overs and decisions as rows of their tables. */
final class RequestRows {

    static final String REQUEST = """
            request_id, case_id, mrn, customs_office, item_number, indicator, material, edition, tolerance_mg_per_kg, \
            opened_at, opened_by, reading_id""";

    private RequestRows() {}

    /** A request without what belongs to it. */
    static LaboratoryRequest request(ResultSet row) throws SQLException {
        String material = row.getString("material");
        return new LaboratoryRequest(
                id(row, "request_id"),
                id(row, "case_id"),
                row.getString("mrn"),
                row.getString("customs_office"),
                row.getInt("item_number"),
                row.getString("indicator"),
                material == null ? null : Material.valueOf(material),
                row.getString("edition"),
                row.getBigDecimal("tolerance_mg_per_kg"),
                instant(row, "opened_at"),
                row.getString("opened_by"),
                row.getObject("reading_id", UUID.class),
                List.of(),
                List.of());
    }

    static LaboratoryTest test(ResultSet row, Map<UUID, List<Sample>> samples) throws SQLException {
        UUID testId = id(row, "test_id");
        String result = row.getString("result");
        return new LaboratoryTest(
                testId,
                row.getInt("number"),
                row.getString("laboratory"),
                TestState.valueOf(row.getString("state")),
                instant(row, "asked_at"),
                row.getString("asked_by"),
                row.getString("reason"),
                samples.getOrDefault(testId, List.of()),
                result == null ? null : EventJson.mapper().readValue(result, LaboratoryResult.class));
    }

    static Sample sample(ResultSet row, Map<UUID, List<CustodyEntry>> custody) throws SQLException {
        UUID sampleId = id(row, "sample_id");
        return new Sample(
                sampleId,
                row.getString("seal_number"),
                row.getString("taken_by"),
                instant(row, "taken_at"),
                row.getString("recorded_by"),
                instant(row, "recorded_at"),
                custody.getOrDefault(sampleId, List.of()));
    }

    static CustodyEntry entry(ResultSet row) throws SQLException {
        return new CustodyEntry(
                row.getString("handed_from"),
                row.getString("handed_to"),
                instant(row, "handed_at"),
                row.getBoolean("seal_intact"),
                row.getString("note"),
                row.getString("recorded_by"),
                instant(row, "recorded_at"));
    }

    static OfficersDecision decision(ResultSet row) throws SQLException {
        return new OfficersDecision(
                Conformity.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getString("decided_by"),
                instant(row, "decided_at"));
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
