package io.greenlane.inspection.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlane.inspection.office.Office;
import io.greenlane.inspection.planning.Plan.Assignment;
import io.greenlane.inspection.planning.Plan.Unplanned;
import io.greenlane.inspection.schedule.Figures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One day of an office's plan.
 *
 * @param version 0 before the first plan
 * @param stale whether something has changed that the plan has not seen
 * @param failure why the last attempt at a new plan failed, so that an older one is in force
 * @param score how good the whole plan is, in words
 * @param assignments of the day, in order of time
 * @param unplanned of any day, the most urgent first
 * @param pins what people have settled, of any day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanView(
        String office,
        LocalDate day,
        String timeZone,
        long version,
        @Nullable Instant plannedAt,
        boolean stale,
        @Nullable Failure failure,
        List<String> score,
        @Nullable Figures figures,
        List<Assignment> assignments,
        List<Unplanned> unplanned,
        List<Pin> pins) {

    record Failure(Instant at, String what) {}

    static PlanView of(
            Office office, LocalDate day, Optional<Plans.Kept> kept, PlanWishes.Progress progress, List<Pin> pins) {
        Failure failure = progress.failedAt() == null || progress.failure() == null
                ? null
                : new Failure(progress.failedAt(), progress.failure());
        Instant begin = day.atStartOfDay(office.timeZone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(office.timeZone()).toInstant();
        return new PlanView(
                office.code(),
                day,
                office.timeZone().getId(),
                kept.map(Plans.Kept::version).orElse(0L),
                kept.map(Plans.Kept::plannedAt).orElse(null),
                progress.isStale() || failure != null,
                failure,
                kept.map(found -> found.plan().score()).orElse(List.of("No plan has been made yet.")),
                kept.map(found -> found.plan().figures()).orElse(null),
                kept.stream()
                        .flatMap(found -> found.plan().assignments().stream())
                        .filter(one -> one.from().isBefore(end) && one.to().isAfter(begin))
                        .toList(),
                kept.map(found -> found.plan().unplanned()).orElse(List.of()),
                pins);
    }
}
