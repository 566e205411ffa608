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
                        .map(Unplanned::matter)
                        .toList()
                        .equals(other.unplanned.stream().map(Unplanned::matter).toList());
    }

    private List<List<@Nullable Object>> positions() {
        return assignments.stream()
                .map(one -> Arrays.<@Nullable Object>asList(
                        one.caseId, one.standing, one.officer, one.bay, one.from, one.to, one.pinned, one.expectedAt))
                .toList();
    }

    /** Whether an examination is still to come. */
    enum Standing {
        PLANNED,
        /** Its slot has begun and nobody has claimed it yet. */
        BEGUN,
        RUNNING,
        /** An officer has papers or an audit before him. */
        AT_DESK
    }

    /**
     * @param zone and bay are absent for goods that an officer examines without a plan
     * @param pinned whether a person has settled some of it
     * @param expectedAt when the goods are or were expected; absent once they are reported as there, or where nobody told
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
            @Nullable Instant expectedAt,
            boolean perishable,
            boolean late,
            boolean pinned,
            List<String> because) {

        /** Whether the goods were still under way at a moment. */
        boolean isAwaitedAt(Instant now) {
            return expectedAt != null && expectedAt.isAfter(now);
        }

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

    /**
     * Goods without a place, and why.
     *
     * @param expectedAt as for those that have one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unplanned(
            UUID caseId,
            String mrn,
            Instant dueAt,
            @Nullable Instant expectedAt,
            Cause cause,
            String why) {

        private List<@Nullable Object> matter() {
            return Arrays.<@Nullable Object>asList(caseId, expectedAt, cause);
        }

        /** Whether the goods were still under way at a moment. */
        boolean isAwaitedAt(Instant now) {
            return expectedAt != null && expectedAt.isAfter(now);
        }
    }

    /** Why goods have no place. */
    enum Cause {
        NO_OFFICER_WITH_SKILLS,
        NO_BAY_OF_KIND,
        PIN_CANNOT_BE_KEPT,
        /** They come after all the slots that could be theirs. */
        NOT_THERE_YET,
        NO_SLOT_LEFT,
        MORE_URGENT_GOODS
    }
}
