package io.greenlane.inspection.worklist;

import org.jspecify.annotations.Nullable;

/**
 * Who stops examining, and why.
 *
 * @param officer who has the case
 * @param releasedBy a supervisor who stands in for an officer who cannot give it back
 */
record GivingBack(
        String officer,
        @Nullable String releasedBy,
        @Nullable String reason) {

    String auditAction() {
        return releasedBy == null ? "INSPECTION_GIVEN_BACK" : "INSPECTION_CLAIM_RELEASED";
    }
}
