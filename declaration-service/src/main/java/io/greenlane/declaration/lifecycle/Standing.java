package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where one declaration stands; a value, each step gives a new one.
 *
 * @param holds what must be settled before it can be cleared
 * @param examination the inspection case, as far as it concerns the status
 * @param papers what an officer made of the papers, where one looked at them
 * @param refusal why it was refused, when it was
 * @param appeal what the trader objects to, where he does
 */
public record Standing(
        Filing filing,
        int version,
        Status status,
        Instant statusSince,
        Decision decision,
        Travel travel,
        List<Hold> holds,
        @Nullable Examination examination,
        @Nullable Papers papers,
        @Nullable Refusal refusal,
        @Nullable Appeal appeal) {

    /**
     * The latest routing decision that was applied; older pairs are dropped, unless they ask for an examination.
     *
     * @param lane for officers only
     * @param legalDate the day whose law was applied, where that is known
     * @param asked the latest decision that asked for an examination for a cause
     */
    public record Decision(
            int version,
            int sequence,
            @Nullable String lane,
            @Nullable LocalDate legalDate,
            Asked asked) {

        public static final Decision NONE = new Decision(0, 0, null, null, Asked.NEVER);

        boolean isAtLeast(int otherVersion, int otherSequence) {
            return version > otherVersion || (version == otherVersion && sequence >= otherSequence);
        }

        Decision followedBy(Routed fact) {
            return new Decision(fact.version(), fact.sequence(), fact.lane().name(), fact.legalDate(), asked);
        }

        Decision asking(Routed fact) {
            return new Decision(version, sequence, lane, legalDate, new Asked(fact.version(), fact.sequence()));
        }
    }

    /** The pair of a decision that asked for an examination. What the lot alone asks for is not counted. */
    public record Asked(int version, int sequence) {

        public static final Asked NEVER = new Asked(0, 0);

        boolean isBefore(Routed fact) {
            return version < fact.version() || (version == fact.version() && sequence < fact.sequence());
        }
    }

    /**
     * @param legalDate whose law applies: day of actual, else estimated arrival, else of lodgement
     * @param estimateMadeAt when the latest estimate was reported, absent for the declarant's own
     */
    public record Travel(
            LocalDate legalDate,
            @Nullable Instant estimatedArrival,
            @Nullable Instant estimateMadeAt,
            @Nullable Instant arrivedAt) {

        /** Before anything was heard from the port. */
        public static Travel expected(@Nullable Instant estimatedArrival, Instant lodgedAt) {
            return new Travel(
                    day(estimatedArrival == null ? lodgedAt : estimatedArrival), estimatedArrival, null, null);
        }

        Travel estimated(Instant arrival, Instant reportedAt) {
            return new Travel(day(arrival), arrival, reportedAt, null);
        }

        Travel arrived(Instant at) {
            return new Travel(day(at), estimatedArrival, estimateMadeAt, at);
        }

        private static LocalDate day(Instant at) {
            return at.atOffset(ZoneOffset.UTC).toLocalDate();
        }
    }

    /**
     * Why the goods may not enter, and what happens to them.
     *
     * @param unsettled what was to be settled besides; it is again, should the refusal not stand
     */
    public record Refusal(
            String reason,
            @Nullable String disposal,
            @Nullable List<Hold> unsettled) {

        public Refusal(String reason, @Nullable String disposal) {
            this(reason, disposal, null);
        }

        public Refusal {
            unsettled = unsettled == null ? List.of() : List.copyOf(unsettled);
        }

        @Override
        public List<Hold> unsettled() {
            return unsettled == null ? List.of() : unsettled;
        }

        Refusal leaving(List<Hold> holds) {
            return new Refusal(reason, disposal, holds);
        }
    }

    public Standing {
        holds = List.copyOf(holds);
    }

    /** A declaration in its first moment. */
    public static Standing lodged(Filing filing, @Nullable Instant estimatedArrival) {
        return new Standing(
                filing,
                1,
                Status.LODGED,
                filing.lodgedAt(),
                Decision.NONE,
                Travel.expected(estimatedArrival, filing.lodgedAt()),
                List.of(),
                null,
                null,
                null,
                null);
    }

    public String mrn() {
        return filing.mrn();
    }

    /** What an officer made of the papers of the version at hand. */
    @Nullable
    Papers papersOfThisVersion() {
        return papers != null && papers.version() == version ? papers : null;
    }

    /** Whether the latest version has been decided, or no decision will come any more. */
    public boolean isSettled() {
        return isDecided() || status == Status.CANCELLED;
    }

    boolean isDecided() {
        return decision.version() >= version;
    }

    /** Whether the law of another day applies than the decision was made by: it is being made anew. */
    public boolean isUnderOtherLaw() {
        return decision.legalDate() != null && !decision.legalDate().equals(travel.legalDate());
    }

    /** Whether nothing stands between these goods and their release. */
    public boolean mayBeReleased() {
        return status == Status.CLEARED && hasArrived() && isDecided() && !isUnderOtherLaw();
    }

    boolean hasEnded() {
        return switch (status) {
            case RELEASED, REFUSED, CANCELLED -> true;
            case LODGED, HELD, UNDER_CONTROL, CLEARED -> false;
        };
    }

    /** Whether these goods were examined and may go. */
    boolean wasLetGo() {
        return examination != null && examination.hasLetGo();
    }

    /** Whether what an examination found nothing about is what the examination was asked for. */
    boolean isAnsweredBy(Examination.Result conform) {
        return isDecided() && answersWhatWasAsked(conform);
    }

    boolean answersWhatWasAsked(Examination.Result result) {
        return result.answers(decision.asked().version(), decision.asked().sequence());
    }

    /** The holds whose deadline leads to something as the declaration stands now. */
    List<Hold> holdsInTime() {
        return isDecided()
                ? holds
                : holds.stream().filter(hold -> !hold.waitsForTheDecision()).toList();
    }

    /** When a deadline has to be looked at next. */
    @Nullable
    Instant nextDeadline() {
        return holdsInTime().stream()
                .map(Hold::deadline)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    boolean hasArrived() {
        return travel.arrivedAt() != null;
    }

    boolean awaitsExamination() {
        return holds.stream().anyMatch(Hold::isForExamination);
    }

    /** @throws IllegalStateException where the life-cycle has no such step: a bug of the caller */
    Standing moved(Status to, Instant at) {
        if (to == status) {
            return this;
        }
        if (!status.mayBecome(to)) {
            throw new IllegalStateException(mrn() + " cannot go from " + status + " to " + to);
        }
        return new Standing(filing, version, to, at, decision, travel, holds, examination, papers, refusal, appeal);
    }

    Standing amended() {
        return new Standing(
                filing,
                version + 1,
                status,
                statusSince,
                decision,
                travel,
                holds,
                examination,
                papers,
                refusal,
                appeal);
    }

    Standing decided(Decision latest) {
        return new Standing(
                filing, version, status, statusSince, latest, travel, holds, examination, papers, refusal, appeal);
    }

    Standing holding(List<Hold> now) {
        return new Standing(
                filing, version, status, statusSince, decision, travel, now, examination, papers, refusal, appeal);
    }

    Standing travelling(Travel now) {
        return new Standing(
                filing, version, status, statusSince, decision, now, holds, examination, papers, refusal, appeal);
    }

    Standing examined(Examination now) {
        return new Standing(
                filing, version, status, statusSince, decision, travel, holds, now, papers, refusal, appeal);
    }

    Standing assessed(Papers now) {
        return new Standing(
                filing, version, status, statusSince, decision, travel, holds, examination, now, refusal, appeal);
    }

    Standing appealed(@Nullable Appeal now) {
        return new Standing(
                filing, version, status, statusSince, decision, travel, holds, examination, papers, refusal, now);
    }

    /** The refusal does not stand. */
    Standing notRefused() {
        return new Standing(
                filing, version, status, statusSince, decision, travel, holds, examination, papers, null, appeal);
    }

    Standing refused(Refusal why) {
        return new Standing(
                filing, version, status, statusSince, decision, travel, holds, examination, papers, why, appeal);
    }
}
