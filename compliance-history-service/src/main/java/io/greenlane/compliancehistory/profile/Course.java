package io.greenlane.compliancehistory.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an enterprise's profile went through time, made from its facts alone; pure.
 *
 * @param months the last ones, the oldest first; of the present month as it stands today
 * @param tierChanges all there were, the oldest first
 */
record Course(List<Month> months, List<TierChange> tierChanges) {

    /**
     * A profile at the end of a month.
     *
     * @param complianceRatePercent expected share of consignments that keep every rule
     * @param upperBoundPercent share that breaks one, not exceeded with the policy's confidence
     * @param examined during the month
     * @param notConform during the month
     */
    record Month(
            YearMonth month,
            Tier tier,
            BigDecimal complianceRatePercent,
            BigDecimal upperBoundPercent,
            int examined,
            int notConform) {}

    /**
     * A change of tier and the fact that brought it.
     *
     * @param mrn the consignment that was examined; absent for an audit
     */
    record TierChange(
            Instant at,
            Tier from,
            Tier to,
            String cause,
            @Nullable String mrn) {}

    /** The course up to a moment; the order of the facts makes no difference. */
    static Course of(Collection<? extends Fact> facts, int months, ProfilePolicy policy, Instant asOf) {
        List<? extends Fact> inOrder = facts.stream()
                .filter(fact -> !fact.at().isAfter(asOf))
                .sorted(Fact.ORDER)
                .toList();
        List<TierChange> changes = new ArrayList<>();
        List<Month> ends = new ArrayList<>();
        YearMonth last = YearMonth.from(LocalDate.ofInstant(asOf, ZoneOffset.UTC));
        YearMonth first = last.minusMonths(months - 1L);
        Standing standing = Standing.UNKNOWN;
        int next = 0;
        for (YearMonth month = first.minusMonths(1); !month.isAfter(last); month = month.plusMonths(1)) {
            Instant end = endOf(month);
            Tally atBeginning = standing.tally();
            for (; next < inOrder.size() && inOrder.get(next).at().isBefore(end); next++) {
                standing = noting(standing, inOrder.get(next), policy, changes);
            }
            // Everything before the first month stands in the one before it.
            if (!month.isBefore(first)) {
                ends.add(month(month, standing, atBeginning, policy, end.isAfter(asOf) ? asOf : end));
            }
        }
        return new Course(ends, changes);
    }

    private static Instant endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Standing noting(Standing standing, Fact fact, ProfilePolicy policy, List<TierChange> changes) {
        Standing after = standing.after(fact, policy);
        if (after.tier() != standing.tier()) {
            changes.add(new TierChange(fact.at(), standing.tier(), after.tier(), causeOf(fact), mrnOf(fact)));
        }
        return after;
    }

    private static Month month(YearMonth month, Standing standing, Tally before, ProfilePolicy policy, Instant at) {
        Posterior belief = Standing.posterior(standing.tallyAt(at, policy), policy);
        return new Month(
                month,
                standing.tier(),
                percent(1 - belief.mean()),
                percent(belief.upperBound(policy.confidence())),
                standing.tally().examined() - before.examined(),
                standing.tally().notConform() - before.notConform());
    }

    private static String causeOf(Fact fact) {
        return switch (fact) {
            case Fact.Inspection inspection when inspection.conform() -> "An inspection found nothing.";
            case Fact.Inspection inspection ->
                "An inspection found a violation"
                        + (inspection.topic() == null ? "." : " (" + inspection.topic() + ").");
            case Fact.Audit audit ->
                "An audit counts as " + audit.equivalentInspections() + " inspections with " + audit.violations()
                        + " violations.";
            case Fact.Plan plan -> "A corrective plan was accepted.";
        };
    }

    private static @Nullable String mrnOf(Fact fact) {
        return fact instanceof Fact.Inspection inspection ? inspection.mrn() : null;
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP);
    }
}
