package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one declaration stands; a value, each step gives a new one.
 *
 * @param holds what must be settled before it can be cleared
 * @param examination the inspection case, as far as it concerns the status
 * @param refusal why it was refused, when it was
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
        @Nullable Refusal refusal) {

    /**
     * The latest routing decision that was applied; older pairs are dropped.
     *
     * @param lane for officers only
     */
    public record Decision(
            int version, int sequence, @Nullable String lane) {

        public static final Decision NONE = new Decision(0, 0, null);

        boolean isAtLeast(int otherVersion, int otherSequence) {
            return version > otherVersion || (version == otherVersion && sequence >= otherSequence);
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

    /** Why the goods may not enter, and what happens to them. */
    public record Refusal(String reason, @Nullable String disposal) {}

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
                null);
    }

    public String mrn() {
        return filing.mrn();
    }

    /** Whether the latest version has been decided, or no decision will come any more. */
    public boolean isSettled() {
        return decision.version() >= version || status == Status.CANCELLED;
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
        return new Standing(filing, version, to, at, decision, travel, holds, examination, refusal);
    }

    Standing amended() {
        return new Standing(filing, version + 1, status, statusSince, decision, travel, holds, examination, refusal);
    }

    Standing decided(Decision latest) {
        return new Standing(filing, version, status, statusSince, latest, travel, holds, examination, refusal);
    }

    Standing holding(List<Hold> now) {
        return new Standing(filing, version, status, statusSince, decision, travel, now, examination, refusal);
    }

    Standing travelling(Travel now) {
        return new Standing(filing, version, status, statusSince, decision, now, holds, examination, refusal);
    }

    Standing examined(Examination now) {
        return new Standing(filing, version, status, statusSince, decision, travel, holds, now, refusal);
    }

    Standing refused(Refusal why) {
        return new Standing(filing, version, status, statusSince, decision, travel, holds, examination, why);
    }
}
