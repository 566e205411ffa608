package io.greenlane.compliancehistory.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An authority's audit of an enterprise. One person proposes it; it counts once another has confirmed it, because an
 * audit alone can earn trust.
 *
 * @param auditId time-ordered (UUID version 7)
 * @param confirmedBy absent while it does not count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditReport(
        UUID auditId,
        String eori,
        LocalDate auditedOn,
        int equivalentInspections,
        int violations,
        SizeClass sizeClass,
        @Nullable String note,
        String proposedBy,
        Instant proposedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {

    /** @param checked an audit in which nothing is missing */
    static AuditReport proposed(UUID auditId, String eori, AuditRequest checked, String by, Instant at) {
        return new AuditReport(
                auditId,
                eori,
                Objects.requireNonNull(checked.auditedOn()),
                Objects.requireNonNull(checked.equivalentInspections()),
                Objects.requireNonNull(checked.violations()),
                SizeClass.valueOf(Objects.requireNonNull(checked.sizeClass())),
                checked.note(),
                by,
                at,
                null,
                null);
    }

    AuditReport confirmed(String by, Instant at) {
        if (by.equals(proposedBy)) {
            throw new IllegalArgumentException("Audit " + auditId + " cannot be confirmed by who proposed it");
        }
        return new AuditReport(
                auditId,
                eori,
                auditedOn,
                equivalentInspections,
                violations,
                sizeClass,
                note,
                proposedBy,
                proposedAt,
                by,
                at);
    }

    /** The result as it was sent. */
    AuditRequest request() {
        return new AuditRequest(auditedOn, equivalentInspections, violations, sizeClass.name(), note);
    }

    Fact.Audit fact() {
        Instant at = auditedOn.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Fact.Audit(auditId, at, equivalentInspections, violations, sizeClass);
    }
}
