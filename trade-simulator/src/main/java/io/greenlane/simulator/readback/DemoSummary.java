package io.greenlane.simulator.readback;

import java.util.SequencedMap;

/**
 * What happened to the traffic. Everything but the last four parts is counted from what the platform shows, not from what
 * was sent.
 *
 * @param lodged declarations that the platform acknowledged with an MRN
 * @param routed those with a decision for the version they stand in
 * @param lost acknowledged, but not readable or without a decision for the version they stand in
 * @param duplicated decided twice for one version and sequence, with two MRNs for one LRN, or ended twice
 * @param lanes declarations by the lane of their latest decision
 * @param untouchedShare share of the lodged that was cleared without ever being held or examined
 * @param decisionMillis from durable lodgement to the decision's effect, by the timeline's own clock
 * @param statuses declarations by the status they stand in
 * @param settled false when the wait for the flow to come to rest ran out
 * @param refused declarations that the platform did not take, by the code of its problem in {@code refusals}
 * @param unanswered declarations for which no answer came in spite of all repeats
 * @param driven what the drivers did
 * @param quality what the hidden truth says of it
 */
public record DemoSummary(
        int lodged,
        int routed,
        int lost,
        int duplicated,
        SequencedMap<String, Integer> lanes,
        double untouchedShare,
        Percentiles decisionMillis,
        int inspectionsOpened,
        int inspectionsConcluded,
        int released,
        SequencedMap<String, Integer> statuses,
        boolean settled,
        int refused,
        SequencedMap<String, Integer> refusals,
        int unanswered,
        Driven driven,
        Quality quality) {

    /**
     * The drivers' own account.
     *
     * @param acknowledgedMillis from the moment a declaration was due to be sent until its acknowledgement
     * @param latestMillis how far the sender fell behind its schedule at worst
     */
    public record Driven(
            int enterprises,
            double perSecond,
            Percentiles acknowledgedMillis,
            double latestMillis,
            int amended,
            int arrivals,
            SequencedMap<String, Double> seconds) {}

    /**
     * How well the platform told the clean from the dirty.
     *
     * @param violating lodged declarations that an examination would find fault with
     * @param found those refused or concluded as not conform
     * @param missed those that were let go
     * @param trustedUntouchedShare share of the declarations of trusted importers that nobody stopped; zero without any
     */
    public record Quality(
            int violating,
            int found,
            int missed,
            int examined,
            double hitRate,
            int forgottenPapers,
            int ofTrusted,
            double trustedUntouchedShare) {}
}
