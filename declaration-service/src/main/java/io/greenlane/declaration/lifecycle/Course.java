package io.greenlane.declaration.lifecycle;

import io.greenlane.chassis.messaging.PublishedEvent;
import io.greenlane.declaration.lifecycle.TimelineEntry.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declaration on its way through one fact: collects what it comes to. */
final class Course {

    private final Standing before;
    private final Instant now;
    private final List<PublishedEvent> events = new ArrayList<>();
    private final List<TimelineEntry> entries = new ArrayList<>();
    private Standing at;

    Course(Standing before, Instant now) {
        this.before = before;
        this.at = before;
        this.now = now;
    }

    Standing at() {
        return at;
    }

    NextStep end() {
        return new NextStep(before, at, events, entries);
    }

    void becomes(Standing next) {
        at = next;
    }

    void tells(PublishedEvent event) {
        events.add(event);
    }

    void notes(Event event, String message) {
        entries.add(new TimelineEntry(at.mrn(), now, at.version(), event, message));
    }

    /** Goes where these holds lead: examination, waiting, or nothing left to settle. */
    void settles(List<Hold> holds, DeclarationCleared.Cause cause) {
        lift(holds);
        if (holds.isEmpty()) {
            at = at.holding(holds).moved(Status.CLEARED, now);
            tells(new DeclarationCleared(at.mrn(), at.version(), now, cause, importer(), declarant()));
            notes(Event.CLEARED, "Cleared: customs has no objection.");
            return;
        }
        Status target = holds.stream().anyMatch(Hold::isForExamination) ? Status.UNDER_CONTROL : Status.HELD;
        if (at.status() == target && at.holds().equals(holds)) {
            return;
        }
        at = at.holding(holds).moved(target, now);
        tells(new DeclarationHeld(at.mrn(), at.version(), now, target, importer(), declarant(), holds));
        if (target == Status.UNDER_CONTROL) {
            notes(Event.CONTROLLED, "Customs examines the goods.");
        } else {
            notes(Event.HELD, waitingFor(holds));
        }
    }

    void isRefused(DeclarationRefused.Cause cause, Standing.Refusal why) {
        at = at.holding(List.of()).refused(why).moved(Status.REFUSED, now);
        tells(new DeclarationRefused(
                at.mrn(), at.version(), now, cause, why.reason(), why.disposal(), importer(), declarant()));
        notes(Event.REFUSED, "Refused: " + why.reason());
    }

    /** Takes the result of an examination that the declaration waits for. */
    void takesResult() {
        Examination examination = at.examination();
        Examination.Result result = resultWaiting(examination);
        if (examination == null || result == null || at.status() != Status.UNDER_CONTROL || !at.awaitsExamination()) {
            return;
        }
        at = at.examined(examination.taken());
        if (result.conform()) {
            settles(withoutExamination(at.holds()), DeclarationCleared.Cause.EXAMINED_CONFORM);
        } else {
            isRefused(
                    DeclarationRefused.Cause.EXAMINED_NOT_CONFORM,
                    new Standing.Refusal(result.messageToTrader(), result.disposal()));
        }
    }

    private static Examination.@Nullable Result resultWaiting(@Nullable Examination examination) {
        return examination == null || examination.applied() ? null : examination.result();
    }

    private void lift(List<Hold> remaining) {
        for (Hold hold : at.holds()) {
            if (remaining.stream().noneMatch(hold::isTheSameMatterAs)) {
                tells(new HoldLifted(at.mrn(), at.version(), now, hold.code(), remaining.size()));
                notes(Event.HOLD_LIFTED, "Settled: " + hold.message());
            }
        }
    }

    private static List<Hold> withoutExamination(List<Hold> holds) {
        return holds.stream().filter(hold -> !hold.isForExamination()).toList();
    }

    private static String waitingFor(List<Hold> holds) {
        return holds.size() == 1
                ? "Held: " + holds.getFirst().message()
                : "Held: " + holds.size() + " things must be settled.";
    }

    private String importer() {
        return at.filing().importer().eori();
    }

    private String declarant() {
        return at.filing().declarant().eori();
    }
}
