package io.greenlane.compliancehistory.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Repository;

/** The facts in the database. */
@Repository
class Facts {

    private final JdbcTemplate jdbc;

    Facts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A fact and the enterprise it is about. */
    record Recorded<F extends Fact>(String eori, F fact) {}

    /** Keeps the results and names those that were not known before. */
    Set<UUID> add(Collection<Recorded<Fact.Inspection>> inspections) {
        if (inspections.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("""
                            insert into fact (fact_id, eori, kind, happened_at, mrn, conform, severity, topic, weight,
                                self_reported, by_lot)
                            select id, eori, 'INSPECTION', happened_at, mrn, conform, severity, topic, weight, self_reported, by_lot
                            from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::bool[], ?::float8[],
                                ?::text[], ?::float8[], ?::bool[], ?::bool[])
                                as new (id, eori, happened_at, mrn, conform, severity, topic, weight, self_reported,
                                    by_lot)
                            order by id
                            on conflict (fact_id) do nothing returning fact_id
                            """);
                    var columns = new Columns<>(statement, inspections);
                    columns.add("uuid", recorded -> recorded.fact().id());
                    columns.add("text", Recorded::eori);
                    columns.add("timestamptz", recorded -> recorded.fact().at().atOffset(ZoneOffset.UTC));
                    columns.add("text", recorded -> recorded.fact().mrn());
                    columns.add("bool", recorded -> recorded.fact().conform());
                    columns.add("float8", recorded -> recorded.fact().severity());
                    columns.add("text", recorded -> recorded.fact().topic());
                    columns.add("float8", recorded -> recorded.fact().weight());
                    columns.add("bool", recorded -> recorded.fact().selfReported());
                    columns.add("bool", recorded -> recorded.fact().byLot());
                    return statement;
                },
                (row, number) -> row.getObject(1, UUID.class)));
    }

    void add(AuditReport confirmed) {
        Fact.Audit audit = confirmed.fact();
        jdbc.update(
                """
                insert into fact (fact_id, eori, kind, happened_at, equivalent_inspections, violations, size_class,
                    proposed_by, confirmed_by)
                values (?, ?, 'AUDIT', ?, ?, ?, ?, ?, ?)
                """,
                audit.id(),
                confirmed.eori(),
                audit.at().atOffset(ZoneOffset.UTC),
                audit.equivalentInspections(),
                audit.violations(),
                audit.sizeClass().name(),
                confirmed.proposedBy(),
                confirmed.confirmedBy());
    }

    void add(CorrectivePlan accepted) {
        Fact.Plan plan = accepted.fact();
        jdbc.update(
                """
                insert into fact (fact_id, eori, kind, happened_at, proposed_by, confirmed_by)
                values (?, ?, 'PLAN', ?, ?, ?)
                """,
                plan.id(),
                accepted.eori(),
                plan.at().atOffset(ZoneOffset.UTC),
                accepted.proposedBy(),
                accepted.decidedBy());
    }

    /** All facts of the enterprises. */
    Map<String, List<Fact>> of(Collection<String> eoris) {
        Map<String, List<Fact>> facts = new HashMap<>();
        if (eoris.isEmpty()) {
            return facts;
        }
        jdbc.query(
                """
                select fact.*, overruled_fact.fact_id is not null as overruled
                from fact left join overruled_fact using (fact_id) where eori = any(?)
                """,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", eoris.toArray())),
                row -> {
                    facts.computeIfAbsent(row.getString("eori"), eori -> new ArrayList<>())
                            .add(fact(row));
                });
        return facts;
    }

    /** Takes results back, and gives them as they count now; one that is not known is passed over. */
    List<Recorded<Fact.Inspection>> overrule(Collection<UUID> cases) {
        jdbc.update(
                "insert into overruled_fact select distinct * from unnest(?::uuid[]) on conflict do nothing",
                (PreparedStatementSetter) statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("uuid", cases.toArray())));
        return jdbc.query(
                "select fact.*, true as overruled from fact where fact_id = any(?) and kind = 'INSPECTION'",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", cases.toArray())),
                (row, number) -> new Recorded<>(row.getString("eori"), (Fact.Inspection) fact(row)));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        var id = row.getObject("fact_id", UUID.class);
        var at = row.getObject("happened_at", OffsetDateTime.class).toInstant();
        return switch (row.getString("kind")) {
            case "INSPECTION" ->
                new Fact.Inspection(
                        id,
                        at,
                        row.getString("mrn"),
                        row.getBoolean("conform") || row.getBoolean("overruled"),
                        row.getBoolean("overruled") ? 0 : row.getDouble("severity"),
                        row.getBoolean("overruled") ? null : row.getString("topic"),
                        row.getDouble("weight"),
                        row.getBoolean("self_reported"),
                        row.getBoolean("by_lot"));
            case "PLAN" -> new Fact.Plan(id, at);
            case "AUDIT" ->
                new Fact.Audit(
                        id,
                        at,
                        row.getInt("equivalent_inspections"),
                        row.getInt("violations"),
                        SizeClass.valueOf(row.getString("size_class")));
            case String other -> throw new IllegalStateException("The table allows no fact of kind " + other);
        };
    }
}
