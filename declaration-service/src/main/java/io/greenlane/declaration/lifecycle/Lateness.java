package io.greenlane.declaration.lifecycle;

import io.greenlane.declaration.lifecycle.TimelineEntry.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides what follows when a deadline has passed: what was to be settled by the trader is refused, what was to be
 * escalated is decided anew, anything else is reminded of. Goods that are examined wait for the result; while an amendment
 * is being assessed, refusal and escalation wait for its decision and keep their deadline.
 */
final class Lateness {

    /** How long after a reminder the next one follows. */
    private static final Duration REMINDER = Duration.ofDays(3);

    private Lateness() {}

    static NextStep of(Standing standing, Instant now) {
        List<Hold> late =
                standing.holdsInTime().stream().filter(hold -> hold.isLate(now)).toList();
        if (late.isEmpty()) {
            return NextStep.none(standing);
        }
        var course = new Course(standing, now);
        boolean inEarnest = standing.status() == Status.HELD && standing.isSettled();
        Optional<Hold> fatal = late.stream().filter(Hold::endsInRefusal).findFirst();
        if (inEarnest && fatal.isPresent()) {
            course.isRefused(
                    DeclarationRefused.Cause.HOLD_TIMED_OUT,
                    new Standing.Refusal("Not settled in time: " + fatal.get().message(), null));
            return course.end();
        }
        Instant next = now.plus(REMINDER);
        List<Hold> escalating = late.stream()
                .filter(hold -> inEarnest && hold.endsInEscalation())
                .toList();
        course.becomes(standing.holding(standing.holds().stream()
                .map(hold -> escalating.contains(hold)
                        ? hold.remindedAt(next)
                        : late.contains(hold) ? hold.until(next) : hold)
                .toList()));
        if (!escalating.isEmpty()) {
            course.tells(new HoldExpired(
                    standing.mrn(),
                    standing.version(),
                    now,
                    escalating.stream()
                            .map(hold -> new HoldExpired.Expired(hold.code(), hold.itemNumber()))
                            .toList()));
        }
        for (Hold hold : late) {
            if (escalating.contains(hold)) {
                course.notes(Event.HOLD_EXPIRED, "Not settled in time, so customs decides anew: " + hold.message());
            } else {
                course.notes(Event.REMINDED, "Still to be settled: " + hold.message());
            }
        }
        return course.end();
    }
}
