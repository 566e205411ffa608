package io.greenlane.declaration.lifecycle;

import io.greenlane.declaration.lifecycle.TimelineEntry.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides, and only decides, what a fact does to a declaration. */
public final class LifeCycle {

    /** How long after a reminder the next one follows. */
    private static final Duration REMINDER = Duration.ofDays(3);

    private LifeCycle() {}

    /**
     * A routing decision. A pair of version and sequence that is not newer than the last one is dropped, and so is a
     * decision about a version that was amended meanwhile.
     *
     * @throws IllegalStateException for a version that does not exist: only this service makes versions
     */
    static NextStep routed(Standing standing, Routed fact, Instant now) {
        if (fact.version() > standing.version()) {
            throw new IllegalStateException(fact.mrn() + " has no version " + fact.version());
        }
        if (fact.version() < standing.version() || standing.decision().isAtLeast(fact.version(), fact.sequence())) {
            return NextStep.none(standing);
        }
        var course = new Course(
                standing.decided(new Standing.Decision(
                        fact.version(), fact.sequence(), fact.lane().name())),
                now);
        switch (standing.status()) {
            case LODGED, HELD, UNDER_CONTROL ->
                course.settles(holdsAfter(standing, fact), DeclarationCleared.Cause.ROUTED);
            case CLEARED -> {
                // Before release only new facts grave enough for an examination call the goods back.
                if (fact.asksExamination()) {
                    course.settles(fact.holds(), DeclarationCleared.Cause.ROUTED);
                }
            }
            case RELEASED, REFUSED, CANCELLED -> {}
        }
        course.takesResult();
        return since(standing, course);
    }

    /** What inspection-service tells. */
    static NextStep inspected(Standing standing, InspectionFact fact, Instant now) {
        Examination known = standing.examination();
        boolean same = known != null && known.caseId().equals(fact.caseId());
        if (known != null && same && known.state() == Examination.State.CONCLUDED) {
            return NextStep.none(standing);
        }
        Examination examination = known != null && same ? known : Examination.opened(fact.caseId());
        var course = new Course(standing, now);
        switch (fact) {
            case InspectionFact.CaseOpened opened -> course.becomes(standing.examined(examination));
            case InspectionFact.ExaminationStarted started -> {
                course.becomes(standing.examined(examination.running()));
                course.notes(Event.EXAMINATION_STARTED, "The examination has begun.");
            }
            case InspectionFact.Concluded concluded -> {
                if (concluded.outcome() != InspectionFact.Concluded.Outcome.INCONCLUSIVE) {
                    course.becomes(standing.examined(examination.concluded(concluded.result())));
                    course.takesResult();
                }
            }
        }
        return course.end();
    }

    /** The goods are there. Only the first report counts. */
    public static NextStep arrived(Standing standing, Arrival arrival, Instant now) {
        if (standing.hasArrived() || standing.status() == Status.CANCELLED) {
            return NextStep.none(standing);
        }
        Standing.Travel travel = standing.travel().arrived(arrival.at());
        var course = new Course(standing, now);
        course.becomes(standing.travelling(travel));
        course.tells(new DeclarationArrived(
                standing.mrn(),
                standing.version(),
                arrival.at(),
                travel.legalDate(),
                arrival.movement(),
                arrival.reference()));
        course.notes(Event.ARRIVED, "The goods have arrived.");
        return course.end();
    }

    /** The port expects the ship at another time: the newest report counts, and nothing else changes. */
    public static NextStep expected(Standing standing, Instant arrival, Instant reportedAt, Instant now) {
        Instant known = standing.travel().estimateMadeAt();
        if (standing.hasArrived()
                || arrival.equals(standing.travel().estimatedArrival())
                || (known != null && !reportedAt.isAfter(known))) {
            return NextStep.none(standing);
        }
        var course = new Course(standing, now);
        course.becomes(standing.travelling(standing.travel().estimated(arrival, reportedAt)));
        course.notes(Event.ESTIMATED_ARRIVAL_CHANGED, "The port expects the arrival at " + arrival + ".");
        return course.end();
    }

    /** Releases what is cleared and has arrived, and nothing else. */
    public static NextStep released(Standing standing, Instant now) {
        if (standing.status() != Status.CLEARED || !standing.hasArrived()) {
            return NextStep.none(standing);
        }
        var course = new Course(standing, now);
        course.becomes(standing.moved(Status.RELEASED, now));
        course.tells(new DeclarationReleased(
                standing.mrn(), standing.version(), now, importer(standing), declarant(standing)));
        course.notes(Event.RELEASED, "Released: the goods may leave.");
        return course.end();
    }

    /**
     * A deadline has passed: what was to be settled by the trader is refused, anything else is reminded of. Goods that are
     * examined, and amendments that are being assessed, wait for what is under way.
     */
    static NextStep timedOut(Standing standing, Instant now) {
        List<Hold> late =
                standing.holds().stream().filter(hold -> hold.isLate(now)).toList();
        if (late.isEmpty()) {
            return NextStep.none(standing);
        }
        var course = new Course(standing, now);
        Optional<Hold> fatal = late.stream().filter(Hold::endsInRefusal).findFirst();
        if (standing.status() == Status.HELD && standing.isSettled() && fatal.isPresent()) {
            course.isRefused(
                    DeclarationRefused.Cause.HOLD_TIMED_OUT,
                    new Standing.Refusal("Not settled in time: " + fatal.get().message(), null));
        } else {
            course.becomes(standing.holding(standing.holds().stream()
                    .map(hold -> hold.isLate(now) ? hold.until(now.plus(REMINDER)) : hold)
                    .toList()));
            late.forEach(hold -> course.notes(Event.REMINDED, "Still to be settled: " + hold.message()));
        }
        return course.end();
    }

    /** Whether a trader may still withdraw: the life-cycle allows it and no examination runs. */
    public static boolean mayBeCancelled(Standing standing) {
        return standing.status().mayBecome(Status.CANCELLED) && !isBeingExamined(standing);
    }

    public static boolean isBeingExamined(Standing standing) {
        Examination examination = standing.examination();
        return standing.status() == Status.UNDER_CONTROL && examination != null && examination.isRunning();
    }

    /** The trader withdraws the declaration. */
    public static NextStep cancelled(Standing standing, String reasonCode, @Nullable String reason, Instant now) {
        var course = new Course(standing, now);
        course.becomes(standing.holding(List.of()).moved(Status.CANCELLED, now));
        course.tells(new DeclarationCancelled(
                standing.mrn(), standing.version(), now, reasonCode, reason, importer(standing), declarant(standing)));
        course.notes(Event.CANCELLED, "Cancelled by the trader.");
        return course.end();
    }

    /** A new version; it stays where it is until it has been routed anew. */
    public static NextStep amended(Standing standing, Instant now) {
        var course = new Course(standing, now);
        course.becomes(standing.amended());
        course.notes(Event.AMENDED, "Amended; version " + course.at().version() + " is being assessed.");
        return course.end();
    }

    /** A report from the port. */
    public record Arrival(Instant at, String movement, String reference) {}

    /** An examination that was asked for stays asked for; a matter that goes on keeps its first deadline. */
    private static List<Hold> holdsAfter(Standing standing, Routed fact) {
        List<Hold> holds = new ArrayList<>();
        for (Hold asked : fact.holds()) {
            holds.add(standing.holds().stream()
                    .filter(asked::isTheSameMatterAs)
                    .findFirst()
                    .map(before -> withFirstDeadline(asked, before))
                    .orElse(asked));
        }
        if (!fact.asksExamination()) {
            standing.holds().stream().filter(Hold::isForExamination).forEach(holds::add);
        }
        return holds;
    }

    private static Hold withFirstDeadline(Hold asked, Hold before) {
        Instant first = before.deadline();
        if (first == null || (asked.deadline() != null && asked.deadline().isBefore(first))) {
            return asked;
        }
        return asked.until(first);
    }

    private static NextStep since(Standing before, Course course) {
        NextStep step = course.end();
        return new NextStep(before, step.after(), step.events(), step.entries());
    }

    private static String importer(Standing standing) {
        return standing.filing().importer().eori();
    }

    private static String declarant(Standing standing) {
        return standing.filing().declarant().eori();
    }
}
