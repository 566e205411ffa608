package io.greenlane.simulator.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * What happened to the traffic. Everything but the drivers' own account and the parts that say so is counted from what the
 * platform shows, not from what was sent.
 *
 * @param lodged declarations that the platform shows to an officer
 * @param routed those with a decision for the version they stand in
 * @param lost acknowledged and not readable, without a decision for the version they stand in, or stuck although decided
 *     and arrived; by what became of them in {@code losses}
 * @param duplicated decided twice for one version and sequence, with two MRNs for one LRN, or ended twice
 * @param lanes declarations by the lane of their latest decision
 * @param untouchedShare share of the lodged that was cleared without ever being held or examined
 * @param decisionMillis from durable lodgement to the decision's effect, by the timeline's own clock
 * @param statuses declarations by the status they stand in
 * @param settled false when the wait for the flow to come to rest ran out
 * @param refused declarations that the platform did not take, by the code of its problem in {@code refusals}
 * @param unanswered declarations for which no answer came in spite of all repeats
 * @param asked declarations that were to be lodged
 * @param acknowledged declarations that the platform acknowledged with an MRN, by the sender's book
 * @param remarks what a reader of the figures should know, in sentences
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
        int asked,
        int acknowledged,
        SequencedMap<String, Integer> losses,
        List<String> remarks,
        Driven driven,
        Quality quality) {

    /** Whether all that was asked for was lodged, was decided once and came to rest. */
    public boolean faultless() {
        return shortfalls().isEmpty();
    }

    /** What is missing to that, a sentence each. */
    public List<String> shortfalls() {
        List<String> sentences = new ArrayList<>();
        if (lodged != asked) {
            sentences.add(number(lodged) + " of the " + number(asked) + " declarations asked for are lodged.");
        }
        if (acknowledged != lodged) {
            sentences.add(number(acknowledged) + " were acknowledged and " + number(lodged) + " can be read back.");
        }
        if (refused > 0) {
            sentences.add(number(refused) + " were refused: " + listed(refusals) + ".");
        }
        if (unanswered > 0) {
            sentences.add(number(unanswered) + " were never answered, however often they were sent.");
        }
        if (lost > 0) {
            sentences.add(number(lost) + " are lost: " + listed(losses) + ".");
        }
        if (duplicated > 0) {
            sentences.add(number(duplicated) + " were decided or ended more than once.");
        }
        if (!settled) {
            sentences.add("Some were still on their way when the count was made.");
        }
        return List.copyOf(sentences);
    }

    private static String listed(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

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
