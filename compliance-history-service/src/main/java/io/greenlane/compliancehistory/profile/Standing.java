package io.greenlane.compliancehistory.profile;

import io.greenlane.compliancehistory.profile.Tier.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an enterprise stands after its newest fact: all that is needed to reckon with one more.
 *
 * @param newest absent while there is no fact
 * @param lastSerious the violation that suspended the enterprise last
 * @param sizeClass as the newest audit tells it
 * @param planAcceptedAt when the newest corrective plan was accepted
 */
record Standing(
        Tier tier,
        @Nullable Newest newest,
        Tally tally,
        @Nullable SeriousViolation lastSerious,
        @Nullable SizeClass sizeClass,
        @Nullable Instant planAcceptedAt) {

    /** Which fact is the newest. */
    record Newest(Instant at, UUID id) {}

    /** A violation that suspends. */
    record SeriousViolation(Instant at, String mrn) {}

    static final Standing UNKNOWN = new Standing(Tier.STANDARD, null, Tally.EMPTY, null, null, null);

    /** Where an enterprise with these facts stands; their order in the collection makes no difference. */
    static Standing of(Collection<? extends Fact> facts, ProfilePolicy policy) {
        Standing standing = UNKNOWN;
        for (Fact fact : facts.stream().sorted(Fact.ORDER).toList()) {
            standing = standing.after(fact, policy);
        }
        return standing;
    }

    /** Whether the fact is newer than all that are reckoned with, so that it can simply be added. */
    boolean isFollowedBy(Fact fact) {
        if (newest == null) {
            return true;
        }
        int order = newest.at.compareTo(fact.at());
        return order < 0 || (order == 0 && newest.id.compareTo(fact.id()) < 0);
    }

    Standing after(Fact fact, ProfilePolicy policy) {
        if (!isFollowedBy(fact)) {
            throw new IllegalArgumentException("Fact " + fact.id() + " is older than what is reckoned with");
        }
        Tally before = tallyAt(fact.at(), policy);
        return switch (fact) {
            case Fact.Inspection inspection when inspection.selfReported() -> afterSelfReported(inspection, before);
            case Fact.Inspection inspection -> after(inspection, before.with(inspection), policy);
            case Fact.Audit audit ->
                after(audit, before.with(audit, policy.audit().violationSeverity()), policy);
            case Fact.Plan plan ->
                new Standing(tier, new Newest(plan.at(), plan.id()), before, lastSerious, sizeClass, plan.at());
        };
    }

    /** Who reports a violation himself is no worse off for it: the finding is counted and weighs nothing. */
    private Standing afterSelfReported(Fact.Inspection inspection, Tally before) {
        return new Standing(
                tier,
                new Newest(inspection.at(), inspection.id()),
                before.counting(inspection),
                lastSerious,
                sizeClass,
                planAcceptedAt);
    }

    private Standing after(Fact.Inspection inspection, Tally now, ProfilePolicy policy) {
        boolean serious = !inspection.conform()
                && inspection.severity() >= policy.suspended().severity();
        SeriousViolation last = serious ? new SeriousViolation(inspection.at(), inspection.mrn()) : lastSerious;
        return new Standing(
                tier.after(evidence(inspection, serious, now, policy)),
                new Newest(inspection.at(), inspection.id()),
                now,
                last,
                sizeClass,
                planAcceptedAt);
    }

    private Standing after(Fact.Audit audit, Tally now, ProfilePolicy policy) {
        return new Standing(
                tier.after(evidence(audit, false, now, policy)),
                new Newest(audit.at(), audit.id()),
                now,
                lastSerious,
                audit.sizeClass(),
                planAcceptedAt);
    }

    /** The sums as they count at a time; before the newest fact they count as at that. */
    Tally tallyAt(Instant at, ProfilePolicy policy) {
        if (newest == null || !at.isAfter(newest.at)) {
            return tally;
        }
        double days = Duration.between(newest.at, at).toMillis()
                / (double) Duration.ofDays(1).toMillis();
        // StrictMath gives the same bits on every machine, so a profile made again is the same profile.
        return tally.decayedTo(StrictMath.pow(2, -days / policy.weights().halfLifeDays()));
    }

    /** The belief about the violation rate that follows from the sums. */
    static Posterior posterior(Tally tally, ProfilePolicy policy) {
        double worth = policy.prior().worthInspections();
        double violations = worth * policy.prior().violationRate() + tally.effectiveViolations();
        return new Posterior(violations, worth + tally.effectiveInspections() - violations);
    }

    /** When the last suspension may end at the earliest; absent where there was none. */
    @Nullable
    Instant suspendedUntil(ProfilePolicy policy) {
        return lastSerious == null
                ? null
                : lastSerious.at.plus(Duration.ofDays(
                        hasPlan()
                                ? policy.suspended().daysWithAcceptedPlan()
                                : policy.suspended().days()));
    }

    /** Whether a corrective plan was accepted since the violation that suspended last. */
    boolean hasPlan() {
        return planAcceptedAt != null && lastSerious != null && planAcceptedAt.isAfter(lastSerious.at);
    }

    private static boolean keepsTrust(Tally tally, ProfilePolicy policy) {
        ProfilePolicy.Trusted trusted = policy.trusted();
        return tally.effectiveInspections() >= trusted.leaveInspections()
                && posterior(tally, policy).isBelow(trusted.leaveAbove(), policy.confidence());
    }

    private Evidence evidence(Fact fact, boolean serious, Tally now, ProfilePolicy policy) {
        Posterior posterior = posterior(now, policy);
        ProfilePolicy.Trusted trusted = policy.trusted();
        Instant suspendedUntil = suspendedUntil(policy);
        return new Evidence(
                fact.isClean(),
                serious,
                now.effectiveInspections() >= trusted.enterInspections()
                        && posterior.isBelow(trusted.enterBelow(), policy.confidence()),
                // A clean result must not cost the trust that it confirms because of how it was drawn; age may.
                keepsTrust(now, policy) || (fact.isClean() && keepsTrust(now.unweighted(), policy)),
                posterior.mean() > policy.watched().enterAbove(),
                posterior.mean() < policy.watched().leaveBelow(),
                suspendedUntil == null || !fact.at().isBefore(suspendedUntil));
    }
}
