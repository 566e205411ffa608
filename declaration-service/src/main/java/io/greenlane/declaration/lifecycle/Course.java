package io.greenlane.declaration.lifecycle;

import io.greenlane.chassis.messaging.PublishedEvent;
import io.greenlane.declaration.lifecycle.TimelineEntry.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A declaration on its way through one fact: collects what it comes to. */
final class Course {

    /** Nobody is refused for what he had no time to settle. */
    private static final Duration AT_LEAST = Duration.ofDays(3);

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
            at = at.holding(holds);
            if (at.status() != Status.CLEARED) {
                at = at.moved(Status.CLEARED, now);
                tells(new DeclarationCleared(at.mrn(), at.version(), now, cause, importer(), declarant()));
                notes(Event.CLEARED, "Cleared: customs has no objection.");
            }
            return;
        }
        Status target = holds.stream().anyMatch(Hold::isForExamination) ? Status.UNDER_CONTROL : Status.HELD;
        if (at.status() == target && at.holds().equals(holds)) {
            return;
        }
        if (at.status() == Status.CLEARED && target == Status.HELD) {
            // The life-cycle leads from clearance to waiting by way of control only.
            isKept(holds, Status.UNDER_CONTROL, "Customs calls the goods back.");
        }
        isKept(holds, target, target == Status.UNDER_CONTROL ? "Customs examines the goods." : waitingFor(holds));
    }

    private void isKept(List<Hold> holds, Status target, String message) {
        at = at.holding(holds).moved(target, now);
        tells(new DeclarationHeld(at.mrn(), at.version(), now, target, importer(), declarant(), holds));
        notes(target == Status.UNDER_CONTROL ? Event.CONTROLLED : Event.HELD, message);
    }

    /** Papers that an officer leaves to an examination are decided anew, as if their time had run out. */
    void leavesPapersToTheGoods() {
        Papers papers = at.papersOfThisVersion();
        if (papers != null
                && papers.verdict() == Papers.Verdict.EXAMINE
                && at.holds().stream().anyMatch(Hold::isForPapers)) {
            tells(new HoldExpired(
                    at.mrn(), at.version(), now, List.of(new HoldExpired.Expired(Hold.DOCUMENTARY_CHECK, null))));
        }
    }

    /** Goods with an open case are kept; what is lodged waits for its decision, and what has ended is beyond recall. */
    void keepsForExamination() {
        switch (at.status()) {
            case HELD, CLEARED -> settles(Demands.withExamination(at.holds(), at), DeclarationCleared.Cause.ROUTED);
            case LODGED, UNDER_CONTROL, RELEASED, REFUSED, CANCELLED -> {}
        }
    }

    void isRefused(DeclarationRefused.Cause cause, Standing.Refusal why) {
        at = at.holding(List.of())
                .refused(why.leaving(withoutExamination(at.holds())))
                .moved(Status.REFUSED, now);
        tells(new DeclarationRefused(
                at.mrn(), at.version(), now, cause, why.reason(), why.disposal(), importer(), declarant()));
        notes(Event.REFUSED, "Refused: " + why.reason());
    }

    /**
     * What is to be settled should the refusal not stand. Goods whose examination was taken back by two officials are not
     * examined again for a decision that was on its way meanwhile.
     */
    void wouldSettle(Routed fact, boolean asks) {
        Standing.Refusal refusal = at.refusal();
        if (refusal != null) {
            List<Hold> holds = Demands.after(before.holding(refusal.unsettled()), fact, asks);
            at = at.refused(refusal.leaving(withoutExamination(holds)));
        }
    }

    /** Two officials let the goods go unexamined; before the decision is known that asked for it the result waits. */
    void letsGo() {
        Examination examination = at.examination();
        Examination.Result result = examination == null ? null : examination.resultWaiting();
        if (examination != null && result != null && at.awaitsExamination() && at.isAnsweredBy(result)) {
            notes(Event.OVERRIDDEN, "Customs has decided not to examine the goods.");
            at = at.examined(examination.taken());
            settles(withoutExamination(at.holds()), DeclarationCleared.Cause.OVERRIDDEN);
        }
    }

    /**
     * The finding is taken back of goods that may go when they are declared rightly: nothing is to be corrected. A version that
     * has not been decided waits for its decision all the same.
     */
    void hasNothingToCorrect() {
        if (at.holds().stream().anyMatch(Hold::isForCorrection)) {
            notes(Event.OVERRIDDEN, "Customs takes its finding back; there is nothing to correct.");
            List<Hold> left =
                    at.holds().stream().filter(hold -> !hold.isForCorrection()).toList();
            if (at.isDecided()) {
                settles(left, DeclarationCleared.Cause.OVERRIDDEN);
            } else {
                lift(left);
                at = at.holding(left);
            }
        }
    }

    /** The refusal does not stand: what else was to be settled is again, with the time that passed since given back. */
    void isNotRefused() {
        Standing.Refusal refusal = at.refusal();
        Duration lost = Duration.between(at.statusSince(), now);
        List<Hold> left = (refusal == null ? List.<Hold>of() : refusal.unsettled())
                .stream()
                        .filter(hold -> !hold.isForCorrection())
                        .map(hold -> hold.later(lost).notBefore(now.plus(AT_LEAST)))
                        .toList();
        tells(new RefusalLifted(at.mrn(), at.version(), now));
        notes(Event.OVERRIDDEN, "Customs takes its finding back; the refusal does not stand.");
        at = at.notRefused().moved(Status.UNDER_CONTROL, now);
        settles(left, DeclarationCleared.Cause.OVERRIDDEN);
    }

    /**
     * Takes a result that is waiting. A fault refuses the goods as soon as there is something to refuse, or asks the trader to
     * correct what he declared; that nothing was found counts when the version at hand has been decided, and the examination was about what the decision asked for.
     */
    void takesResult() {
        Examination examination = at.examination();
        Examination.Result result = examination == null ? null : examination.resultWaiting();
        if (examination == null || result == null || at.status() == Status.LODGED || at.hasEnded()) {
            return;
        }
        Examination.Correction correction = result.correction();
        if (correction != null) {
            keepsForExamination();
            asksToCorrect(examination, result, correction);
        } else if (!result.conform()) {
            keepsForExamination();
            at = at.examined(examination.taken());
            isRefused(
                    DeclarationRefused.Cause.EXAMINED_NOT_CONFORM,
                    new Standing.Refusal(result.messageToTrader(), result.disposal()));
        } else if (at.awaitsExamination() && at.isAnsweredBy(result)) {
            at = at.examined(examination.taken());
            settles(withoutExamination(at.holds()), DeclarationCleared.Cause.EXAMINED_CONFORM);
        }
    }

    /** No examination is waited for that was made already, when the version at hand has been decided. */
    void dropsWhatWasAnswered() {
        Examination examination = at.examination();
        if (examination != null
                && !at.hasEnded()
                && at.awaitsExamination()
                && at.isDecided()
                && examination.hasAnswered(at.decision().asked())) {
            settles(withoutExamination(at.holds()), DeclarationCleared.Cause.EXAMINED_CONFORM);
        }
    }

    /** Not lost when a later decision asks for another examination: that one goes on beside the correction. */
    private void asksToCorrect(Examination examination, Examination.Result result, Examination.Correction correction) {
        List<Hold> holds =
                new ArrayList<>(at.answersWhatWasAsked(result) ? withoutExamination(at.holds()) : at.holds());
        holds.removeIf(Hold::isForCorrection);
        holds.add(Hold.forCorrection(correction));
        at = at.examined(examination.asksToCorrect(at.version(), correction));
        settles(holds, DeclarationCleared.Cause.EXAMINED_CONFORM);
    }

    /** The new version leaves to be corrected what it does not touch. */
    void isAmended(Set<Integer> touchedItems) {
        at = at.amended();
        Examination examination = at.examination();
        if (examination != null) {
            Examination left = examination.amended(at.version(), touchedItems);
            at = at.examined(left)
                    .holding(at.holds().stream()
                            .map(hold ->
                                    hold.isForCorrection() && !left.toCorrect().isEmpty()
                                            ? hold.leftToCorrect(left.toCorrect())
                                            : hold)
                            .toList());
        }
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
