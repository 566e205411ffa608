package io.greenlane.declaration.lifecycle;

import io.greenlane.declaration.lifecycle.TimelineEntry.Event;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides, and only decides, what a fact does to a declaration. */
public final class LifeCycle {

    private LifeCycle() {}

    /**
     * A routing decision. A pair of version and sequence that is not newer than the last one is dropped, and so is a
     * decision about a version that was amended meanwhile; but what was to be examined stays to be examined.
     *
     * @throws IllegalStateException for a version that does not exist: only this service makes versions
     */
    static NextStep routed(Standing standing, Routed fact, Instant now) {
        if (fact.version() > standing.version()) {
            throw new IllegalStateException(fact.mrn() + " has no version " + fact.version());
        }
        boolean newer = !standing.decision().isAtLeast(fact.version(), fact.sequence());
        boolean latest = newer && fact.version() == standing.version();
        boolean asks = Demands.asksExamination(standing, fact);
        if (!latest && (!asks || standing.hasEnded())) {
            return NextStep.none(standing);
        }
        var course = new Course(decided(standing, fact, newer, asks), now);
        if (!standing.hasEnded()) {
            course.settles(
                    latest ? Demands.after(standing, fact, asks) : Demands.before(standing, fact),
                    DeclarationCleared.Cause.ROUTED);
            course.takesResult();
            course.dropsWhatWasAnswered();
            course.leavesPapersToTheGoods();
        } else if (standing.status() == Status.REFUSED) {
            course.wouldSettle(fact, asks);
        }
        NextStep step = course.end();
        return new NextStep(standing, step.after(), step.events(), step.entries());
    }

    private static Standing decided(Standing standing, Routed fact, boolean newer, boolean asks) {
        Standing.Decision decision = newer ? standing.decision().followedBy(fact) : standing.decision();
        Standing decided = standing.decided(asks && !fact.isDrawnOnly() ? decision.asking(fact) : decision);
        Examination examination = standing.examination();
        // The lot alone asked, and its answer came before the question.
        return fact.isDrawnOnly() && !asks && !standing.awaitsExamination() && examination != null
                ? decided.examined(examination.answeringTheLot())
                : decided;
    }

    /** What inspection-service tells. A case that has ended, or gave way to another, is heard no more. */
    static NextStep inspected(Standing standing, InspectionFact fact, Instant now) {
        return switch (fact) {
            case InspectionFact.PapersAssessed assessed -> assessed(standing, assessed.papers(), now);
            case InspectionFact.Overridden overridden -> overridden(standing, overridden, now);
            case InspectionFact.AnsweredBefore answered -> answeredBefore(standing, answered, now);
            case InspectionFact.AppealAnswered answered -> answered(standing, answered, now);
            case InspectionFact.CaseOpened _,
                    InspectionFact.ExaminationStarted _,
                    InspectionFact.ExaminationGivenBack _,
                    InspectionFact.Concluded _ -> examined(standing, fact, now);
        };
    }

    private static NextStep examined(Standing standing, InspectionFact fact, Instant now) {
        Examination known = standing.examination();
        boolean same = known != null && known.isCase(fact.caseId());
        boolean runs = same && known != null && known.isRunning();
        if (same && known != null && known.isConcluded()) {
            return NextStep.none(standing);
        }
        Examination examination = Examination.about(fact, known);
        var course = new Course(standing, now);
        switch (fact) {
            case InspectionFact.CaseOpened opened -> {
                course.becomes(standing.examined(examination.due(opened.examineBy())));
                course.keepsForExamination();
            }
            case InspectionFact.ExaminationStarted _ when runs -> {}
            case InspectionFact.ExaminationStarted _ -> {
                course.becomes(standing.examined(examination.running()));
                course.keepsForExamination();
                course.notes(Event.EXAMINATION_STARTED, "The examination has begun.");
            }
            case InspectionFact.ExaminationGivenBack _
            when runs -> {
                course.becomes(standing.examined(examination.givenBack()));
                course.notes(Event.EXAMINATION_GIVEN_BACK, "The examination waits for another officer.");
            }
            case InspectionFact.ExaminationGivenBack _ -> {}
            case InspectionFact.PapersAssessed _,
                    InspectionFact.Overridden _,
                    InspectionFact.AnsweredBefore _,
                    InspectionFact.AppealAnswered _ -> {}
            case InspectionFact.Concluded concluded -> {
                if (concluded.outcome() != InspectionFact.Concluded.Outcome.INCONCLUSIVE) {
                    course.becomes(standing.examined(examination.concluded(concluded.result())));
                    course.takesResult();
                }
            }
        }
        return course.end();
    }

    /** What was found of the goods is the answer to a decision that came later; which of the two is heard of first does not matter. */
    private static NextStep answeredBefore(Standing standing, InspectionFact.AnsweredBefore fact, Instant now) {
        Examination known = standing.examination();
        if (known == null || !known.isCase(fact.caseId())) {
            return NextStep.none(standing);
        }
        var course = new Course(standing, now);
        course.becomes(standing.examined(known.answering(fact.version(), fact.sequence())));
        course.takesResult();
        course.dropsWhatWasAnswered();
        return course.end();
    }

    /** Counts for the version whose papers were looked at, and for it whatever decisions follow. */
    private static NextStep assessed(Standing standing, Papers papers, Instant now) {
        Papers before = standing.papers();
        if (standing.hasEnded() || (before != null && before.version() >= papers.version())) {
            return NextStep.none(standing);
        }
        var course = new Course(standing.assessed(papers), now);
        boolean asked = standing.holds().stream().anyMatch(Hold::isForPapers);
        if (asked && papers.version() == standing.version()) {
            course.notes(
                    Event.PAPERS_ASSESSED,
                    switch (papers.verdict()) {
                        case ACCEPTED -> "Customs has looked at the papers and accepts them.";
                        case NOT_ACCEPTED -> "Customs has looked at the papers and does not accept them.";
                        case EXAMINE -> "Customs has looked at the papers and decides anew.";
                    });
            course.settles(
                    Demands.onceAssessed(standing.holds(), papers, standing.awaitsExamination() || standing.wasLetGo()),
                    DeclarationCleared.Cause.PAPERS_ACCEPTED);
            course.leavesPapersToTheGoods();
        }
        NextStep step = course.end();
        return new NextStep(standing, step.after(), step.events(), step.entries());
    }

    /** What was to be settled besides the examination still is; the time since the refusal is not the trader's. */
    private static NextStep overridden(Standing standing, InspectionFact.Overridden fact, Instant now) {
        Examination known = standing.examination();
        if (known != null && !known.isCase(fact.caseId())) {
            return overriddenEarlier(standing, known, fact, now);
        }
        Examination conform = Examination.about(fact, known).concluded(fact.result());
        var course = new Course(standing, now);
        switch (fact.what()) {
            case LANE -> {
                if (standing.hasEnded()) {
                    return NextStep.none(standing);
                }
                course.becomes(standing.examined(conform));
                course.letsGo();
            }
            case FINDING -> {
                switch (standing.status()) {
                    case REFUSED -> {
                        course.becomes(standing.examined(conform.taken().uncorrected()));
                        course.isNotRefused();
                    }
                    // A fault that waits for its decision is none any more.
                    case LODGED -> course.becomes(standing.examined(conform.uncorrected()));
                    case HELD, UNDER_CONTROL, CLEARED -> {
                        course.becomes(standing.examined(conform.taken().uncorrected()));
                        course.hasNothingToCorrect();
                    }
                    case RELEASED, CANCELLED -> {}
                }
            }
        }
        return course.end();
    }

    /** A finding of an earlier case is taken back: what it asked to be corrected is not, and the later examination goes on. */
    private static NextStep overriddenEarlier(
            Standing standing, Examination known, InspectionFact.Overridden fact, Instant now) {
        boolean asked =
                fact.what() == InspectionFact.Overridden.What.FINDING && known.correctsForEarlier(fact.caseId());
        if (!asked || standing.hasEnded()) {
            return NextStep.none(standing);
        }
        var course = new Course(standing.examined(known.uncorrected()), now);
        course.hasNothingToCorrect();
        return course.end();
    }

    /** Whether a trader may object: goods were refused for what an examination found, and he has not objected yet. */
    public static boolean mayBeAppealed(Standing standing) {
        Examination examination = standing.examination();
        return standing.status() == Status.REFUSED
                && examination != null
                && examination.hasFoundAFault()
                && !isAppealedAgainst(standing, examination);
    }

    private static boolean isAppealedAgainst(Standing standing, Examination examination) {
        Appeal appeal = standing.appeal();
        return appeal != null && examination.isCase(appeal.caseId());
    }

    /** The trader objects to the refusal. */
    public static NextStep appealed(Standing standing, UUID appealId, String grounds, Instant now) {
        UUID caseId = Objects.requireNonNull(standing.examination()).caseId();
        var course = new Course(standing, now);
        course.becomes(standing.appealed(new Appeal(appealId, caseId, grounds, now, null, null, null)));
        course.tells(new DeclarationAppealed(
                standing.mrn(),
                standing.version(),
                appealId,
                caseId,
                now,
                grounds,
                standing.filing().customsOffice(),
                importer(standing),
                declarant(standing)));
        course.notes(Event.APPEALED, "The trader appeals against the refusal.");
        return course.end();
    }

    private static NextStep answered(Standing standing, InspectionFact.AppealAnswered fact, Instant now) {
        Appeal appeal = standing.appeal();
        if (appeal == null || !appeal.appealId().equals(fact.appealId()) || appeal.outcome() != null) {
            return NextStep.none(standing);
        }
        var course = new Course(standing, now);
        course.becomes(standing.appealed(appeal.answered(fact.outcome(), fact.answer(), fact.answeredAt())));
        course.notes(
                Event.APPEAL_ANSWERED,
                switch (fact.outcome()) {
                    case UPHELD -> "Customs upholds the appeal: " + fact.answer();
                    case REJECTED -> "Customs rejects the appeal: " + fact.answer();
                });
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
        course.notes(
                Event.ARRIVED,
                course.at().isUnderOtherLaw() && !course.at().hasEnded()
                        ? "The goods have arrived. The law of " + travel.legalDate()
                                + " applies, so customs assesses the declaration again."
                        : "The goods have arrived.");
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
        Standing.Travel travel = standing.travel().estimated(arrival, reportedAt);
        course.becomes(standing.travelling(travel));
        course.tells(new ArrivalExpected(standing.mrn(), standing.version(), arrival, reportedAt, travel.legalDate()));
        course.notes(Event.ESTIMATED_ARRIVAL_CHANGED, "The port expects the arrival at " + arrival + ".");
        return course.end();
    }

    /** Releases what is cleared by the law of the day of its arrival and has arrived, and nothing else. */
    public static NextStep released(Standing standing, Instant now) {
        if (!standing.mayBeReleased()) {
            return NextStep.none(standing);
        }
        var course = new Course(standing, now);
        course.becomes(standing.moved(Status.RELEASED, now));
        course.tells(new DeclarationReleased(
                standing.mrn(), standing.version(), now, importer(standing), declarant(standing)));
        course.notes(Event.RELEASED, "Released: the goods may leave.");
        return course.end();
    }

    /** Whether a trader may still withdraw: the life-cycle allows it and customs has not bidden the goods to examination. */
    public static boolean mayBeCancelled(Standing standing) {
        return standing.status().mayBecome(Status.CANCELLED) && !isBeingExamined(standing) && !isToBeExamined(standing);
    }

    /**
     * Whether goods that are here are to be examined: then a withdrawal waits for the result (Regulation (EU) 952/2013,
     * Art. 174(1)), or the goods could be lodged anew for another lot. Goods under way may still stay away.
     */
    public static boolean isToBeExamined(Standing standing) {
        return !standing.hasEnded() && standing.hasArrived() && standing.awaitsExamination();
    }

    public static boolean isBeingExamined(Standing standing) {
        Examination examination = standing.examination();
        return !standing.hasEnded() && examination != null && examination.isRunning();
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

    /**
     * A new version; it stays where it is until it has been routed anew.
     *
     * @param touchedItems numbers of the items that it declares otherwise
     */
    public static NextStep amended(Standing standing, Set<Integer> touchedItems, Instant now) {
        var course = new Course(standing, now);
        course.isAmended(touchedItems);
        course.notes(Event.AMENDED, "Amended; version " + course.at().version() + " is being assessed.");
        return course.end();
    }

    /** A report from the port. */
    public record Arrival(Instant at, String movement, String reference) {}

    private static String importer(Standing standing) {
        return standing.filing().importer().eori();
    }

    private static String declarant(Standing standing) {
        return standing.filing().declarant().eori();
    }
}
