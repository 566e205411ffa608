package io.greenlane.compliancehistory.profile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well an enterprise keeps the rules. Tier and bucket follow from facts alone and do not change by mere waiting;
 * rates and effective inspections are those of the day asked for.
 *
 * @param bucket coarse step of the expected rate after the newest fact
 * @param inspectionClass coarse step of the effective inspections after the newest fact
 * @param effectiveInspections equally weighted inspections of today that the facts are worth
 * @param violationRateMean expected share of consignments that break a rule
 * @param violationRateUpperBound the share that is not exceeded with the policy's confidence
 */
record Profile(
        Tier tier,
        int bucket,
        int inspectionClass,
        @Nullable SizeClass sizeClass,
        double effectiveInspections,
        double violationRateMean,
        double violationRateUpperBound,
        int examined,
        int notConform,
        List<Reason> reasons,
        List<String> howToImprove) {

    /**
     * The profile that follows from the facts.
     *
     * @param openSeriousCases how many consignments selected as prohibited wait for their examination
     */
    static Profile from(Collection<? extends Fact> facts, int openSeriousCases, ProfilePolicy policy, Instant asOf) {
        return of(Standing.of(facts, policy), openSeriousCases, policy, asOf);
    }

    static Profile of(Standing standing, int openSeriousCases, ProfilePolicy policy, Instant asOf) {
        Tally told = standing.tally();
        Tally today = standing.tallyAt(asOf, policy);
        Posterior belief = Standing.posterior(today, policy);
        // Trust is withheld while the case is open and comes back with it; what the facts earned is not forgotten.
        Tier tier = standing.tier() == Tier.TRUSTED && openSeriousCases > 0 ? Tier.STANDARD : standing.tier();
        double upperBound = belief.upperBound(policy.confidence());
        var explanation = new Explanation(standing, tier, openSeriousCases, today, belief, upperBound, policy);
        return new Profile(
                tier,
                policy.bucketOf(Standing.posterior(told, policy).mean()),
                policy.inspectionClassOf(told.effectiveInspections()),
                standing.sizeClass(),
                today.effectiveInspections(),
                belief.mean(),
                upperBound,
                told.examined(),
                told.notConform(),
                explanation.reasons(),
                explanation.howToImprove());
    }
}
