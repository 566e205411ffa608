package io.greenlane.compliancehistory.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The audits in the database, proposed and confirmed. */
@Repository
class AuditReports {

    private final JdbcTemplate jdbc;

    AuditReports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(AuditReport proposed) {
        jdbc.update(
                """
                insert into audit (audit_id, eori, audited_on, equivalent_inspections, violations, size_class, note,
                    proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                proposed.auditId(),
                proposed.eori(),
                proposed.auditedOn(),
                proposed.equivalentInspections(),
                proposed.violations(),
                proposed.sizeClass().name(),
                proposed.note(),
                proposed.proposedBy(),
                proposed.proposedAt().atOffset(ZoneOffset.UTC));
    }

    /** The enterprise's audit, locked until the transaction ends. */
    Optional<AuditReport> lock(String eori, UUID auditId) {
        return jdbc
                .query(
                        "select * from audit where audit_id = ? and eori = ? for update",
                        (row, number) -> report(row),
                        auditId,
                        eori)
                .stream()
                .findFirst();
    }

    /**
     * The enterprise's audits, the newest first.
     *
     * @param before only those that were proposed before this one
     */
    List<AuditReport> of(String eori, @Nullable UUID before, int fetch) {
        return jdbc.query("""
                select * from audit where eori = ? and (?::uuid is null or audit_id < ?::uuid)
                order by audit_id desc limit ?
                """, (row, number) -> report(row), eori, before, before, fetch);
    }

    void saveConfirmation(AuditReport confirmed) {
        jdbc.update(
                "update audit set confirmed_by = ?, confirmed_at = ? where audit_id = ?",
                confirmed.confirmedBy(),
                utc(confirmed.confirmedAt()),
                confirmed.auditId());
    }

    private static AuditReport report(ResultSet row) throws SQLException {
        return new AuditReport(
                row.getObject("audit_id", UUID.class),
                row.getString("eori"),
                row.getObject("audited_on", LocalDate.class),
                row.getInt("equivalent_inspections"),
                row.getInt("violations"),
                SizeClass.valueOf(row.getString("size_class")),
                row.getString("note"),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("confirmed_by"),
                instant(row.getObject("confirmed_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
