package io.greenlane.compliancehistory.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An audit's result as an environment authority sends it; nothing is sure to be there. */
record AuditRequest(
        @Nullable LocalDate auditedOn,
        @Nullable Integer equivalentInspections,
        @Nullable Integer violations,
        @Nullable String sizeClass,
        @Nullable String note) {}
