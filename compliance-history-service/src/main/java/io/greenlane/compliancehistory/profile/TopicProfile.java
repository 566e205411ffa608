package io.greenlane.compliancehistory.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How well an enterprise keeps the rules of one topic. A clean inspection is evidence for every topic, since whoever examines
 * looks at all of them; one with a finding is evidence for the topic of its worst item alone, since it ended there. Audits
 * are of the whole. The tier follows from the whole and not from a topic.
 *
 * @param topic the field of the law, as findings name it
 * @param complianceRatePercent expected share of consignments that keep the rules of this topic
 * @param upperBoundPercent share that breaks one, not exceeded with the policy's confidence
 * @param notConform consignments found wrong in this topic
 */
record TopicProfile(
        String topic,
        BigDecimal complianceRatePercent,
        BigDecimal upperBoundPercent,
        BigDecimal effectiveInspections,
        int examined,
        int notConform) {

    /** The topics of the law, and any other that a finding names. */
    static List<TopicProfile> of(Collection<? extends Fact> facts, ProfilePolicy policy, Instant asOf) {
        Set<String> topics = new TreeSet<>(policy.topics().names());
        facts.forEach(fact -> {
            if (fact instanceof Fact.Inspection inspection && inspection.topic() != null) {
                topics.add(inspection.topic());
            }
        });
        return topics.stream().map(topic -> of(topic, facts, policy, asOf)).toList();
    }

    private static TopicProfile of(String topic, Collection<? extends Fact> facts, ProfilePolicy policy, Instant asOf) {
        Standing standing =
                Standing.of(facts.stream().filter(fact -> speaksOf(topic, fact)).toList(), policy);
        Tally today = standing.tallyAt(asOf, policy);
        Posterior belief = Standing.posterior(today, policy);
        return new TopicProfile(
                topic,
                oneDecimal(100 * (1 - belief.mean())),
                oneDecimal(100 * belief.upperBound(policy.confidence())),
                oneDecimal(today.effectiveInspections()),
                today.examined(),
                today.notConform());
    }

    private static boolean speaksOf(String topic, Fact fact) {
        return switch (fact) {
            case Fact.Inspection inspection -> inspection.conform() || topic.equals(inspection.topic());
            case Fact.Audit audit -> true;
            case Fact.Plan plan -> false;
        };
    }

    private static BigDecimal oneDecimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
