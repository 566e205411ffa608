package io.greenlane.compliancehistory.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Says in words why an enterprise is in its tier and what would move it. */
record Explanation(
        Standing standing,
        Tier tier,
        int openSeriousCases,
        Tally today,
        Posterior belief,
        double upperBound,
        ProfilePolicy policy) {

    /** Beyond this many clean inspections the advice would be no advice. */
    private static final int FAR_AWAY = 1000;

    List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        reasons.add(
                switch (tier) {
                    case TRUSTED ->
                        new Reason("ENOUGH_CLEAN_INSPECTIONS", whatCounts() + ", and " + whatIsSure() + ".");
                    case STANDARD -> standard();
                    case WATCHED ->
                        new Reason(
                                "VIOLATION_RATE_HIGH",
                                "About " + inHundred(belief.mean())
                                        + " consignments are expected to break a rule; who came above "
                                        + line(policy.watched().enterAbove()) + " is watched until it is below "
                                        + line(policy.watched().leaveBelow()) + ".");
                    case SUSPENDED -> suspended();
                });
        if (today.notConform() > 0) {
            reasons.add(new Reason(
                    "VIOLATIONS_FOUND",
                    today.notConform() + " of " + today.examined() + " examined consignments did not conform."));
        }
        return List.copyOf(reasons);
    }

    List<String> howToImprove() {
        return switch (tier) {
            case TRUSTED -> List.of("Nothing is needed; what inspections find from now on keeps or costs the trust.");
            case STANDARD ->
                openSeriousCases > 0
                        ? List.of("Keep the goods that are to be examined available; the result decides.")
                        : List.of(
                                cleanInspections(this::earnsTrust) + ": that earns trust.",
                                "An audit by the environment authority counts as inspections too.");
            case WATCHED ->
                List.of(
                        cleanInspections(more -> more.mean() < policy.watched().leaveBelow())
                                + ": that ends the watching.",
                        "An audit by the environment authority counts as inspections too.");
            case SUSPENDED -> wayOutOfSuspension();
        };
    }

    private List<String> wayOutOfSuspension() {
        String served = "From " + day(Objects.requireNonNull(standing.suspendedUntil(policy)))
                + " on, the first clean inspection or audit ends the suspension.";
        return standing.hasPlan()
                ? List.of(served, "The corrective plan that was accepted has shortened it already.")
                : List.of(
                        served,
                        "A corrective plan that is accepted shortens it to "
                                + policy.suspended().daysWithAcceptedPlan() + " days after the violation.");
    }

    private Reason standard() {
        if (openSeriousCases > 0 && standing.tier() == Tier.TRUSTED) {
            return new Reason(
                    "OPEN_SERIOUS_CASE",
                    "Goods that may be prohibited wait for their examination; trust rests until its result.");
        }
        if (standing.newest() == null) {
            return new Reason(
                    "NOTHING_KNOWN_YET", "Nothing is known yet: no goods were examined and no audit was made.");
        }
        if (today.effectiveInspections() < policy.trusted().enterInspections()) {
            return new Reason(
                    "NOT_ENOUGH_INSPECTIONS",
                    whatCounts() + "; trust needs at least "
                            + plain(policy.trusted().enterInspections()) + ".");
        }
        return new Reason(
                "VIOLATION_RATE_NOT_LOW_ENOUGH",
                whatCounts() + ", and " + whatIsSure() + "; trust needs fewer than "
                        + line(policy.trusted().enterBelow()) + ".");
    }

    private Reason suspended() {
        Standing.SeriousViolation violation = Objects.requireNonNull(standing.lastSerious());
        return new Reason(
                "SERIOUS_VIOLATION",
                "On " + day(violation.at()) + " a serious violation was found in consignment " + violation.mrn() + ".");
    }

    private boolean earnsTrust(Posterior more) {
        double inspections =
                more.violations() + more.conformities() - policy.prior().worthInspections();
        return inspections >= policy.trusted().enterInspections()
                && more.isBelow(policy.trusted().enterBelow(), policy.confidence());
    }

    private String cleanInspections(Predicate<Posterior> enough) {
        if (!enough.test(belief.withClean(FAR_AWAY))) {
            return "More than " + FAR_AWAY + " more clean inspections";
        }
        int tooFew = 0;
        int needed = FAR_AWAY;
        while (needed - tooFew > 1) {
            int middle = (tooFew + needed) / 2;
            if (enough.test(belief.withClean(middle))) {
                needed = middle;
            } else {
                tooFew = middle;
            }
        }
        return needed == 1 ? "About 1 more clean inspection" : "About " + needed + " more clean inspections";
    }

    private String whatCounts() {
        String count = plain(today.effectiveInspections());
        return count.equals("1") ? "1 inspection counts" : count + " inspections count";
    }

    private String whatIsSure() {
        BigDecimal confidence = BigDecimal.valueOf(policy.confidence() * 100);
        return "with " + confidence.stripTrailingZeros().toPlainString() + " % confidence fewer than "
                + (int) Math.ceil(upperBound * 100) + " in 100 consignments break a rule";
    }

    private static String inHundred(double rate) {
        return Math.max(1, Math.round(rate * 100)) + " in 100";
    }

    private static String line(double rate) {
        return BigDecimal.valueOf(rate).movePointRight(2).stripTrailingZeros().toPlainString() + " in 100";
    }

    private static String plain(double count) {
        return BigDecimal.valueOf(count).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
