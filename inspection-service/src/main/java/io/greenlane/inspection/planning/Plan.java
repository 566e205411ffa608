package io.greenlane.inspection.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlane.inspection.office.BayKind;
import io.greenlane.inspection.schedule.Figures;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who examines which goods of an office where and when.
 *
 * @param score how good the plan is, in words
 */
record Plan(List<Assignment> assignments, List<Unplanned> unplanned, Figures figures, List<String> score) {

    /** Whether another plan has the same goods with the same officers in the same bays and slots. */
    boolean putsAllWhere(Plan other) {
        return positions().equals(other.positions())
                && unplanned.stream()
                        .map(Unplanned::caseId)
                        .toList()
                        .equals(other.unplanned.stream().map(Unplanned::caseId).toList());
    }

    private List<List<@Nullable Object>> positions() {
        return assignments.stream()
                .map(one -> Arrays.<@Nullable Object>asList(
                        one.caseId, one.standing, one.officer, one.bay, one.from, one.to, one.pinned))
                .toList();
    }

    /** Whether an examination is still to come. */
    enum Standing {
        PLANNED,
        /** Its slot has begun and nobody has claimed it yet. */
        BEGUN,
        RUNNING
    }

    /**
     * @param zone and bay are absent for goods that an officer examines without a plan
     * @param pinned whether a person has settled some of it
     * @param late whether the deadline is missed
     * @param because why this bay, this officer and this slot, and what an earlier one would break
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assignment(
            UUID caseId,
            String mrn,
            Standing standing,
            String officer,
            String officerName,
            @Nullable String zone,
            @Nullable String bay,
            @Nullable BayKind bayKind,
            Instant from,
            Instant to,
            Instant dueAt,
            boolean perishable,
            boolean late,
            boolean pinned,
            List<String> because) {

        /** @throws NullPointerException for goods that have no bay */
        Slot slot() {
            return new Slot(
                    caseId,
                    mrn,
                    officer,
                    Objects.requireNonNull(zone),
                    Objects.requireNonNull(bay),
                    Objects.requireNonNull(bayKind),
                    from,
                    to);
        }
    }

    /** Goods without a place, and why. */
    record Unplanned(UUID caseId, String mrn, Instant dueAt, Cause cause, String why) {}

    /** Why goods have no place. */
    enum Cause {
        NO_OFFICER_WITH_SKILLS,
        NO_BAY_OF_KIND,
        PIN_CANNOT_BE_KEPT,
        NO_SLOT_LEFT,
        MORE_URGENT_GOODS
    }
}
