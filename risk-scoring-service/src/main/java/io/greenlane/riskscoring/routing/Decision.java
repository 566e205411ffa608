package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.importer.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of one version of a declaration, and why.
 *
 * @param threshold points of risk from which these goods would have been examined
 * @param items the lane that each item earned by itself
 * @param reasons in the order of the steps, the control draw's among them
 * @param criteria officers' criteria that matched; absent where none did
 * @param examineBy when an examination must have begun; absent when nothing is to be examined
 */
record Decision(
        Lane lane,
        BigDecimal score,
        BigDecimal threshold,
        Tier tier,
        List<ItemLane> items,
        List<Reason> reasons,
        List<Hold> holds,
        Selection selection,
        @Nullable List<CriterionHit> criteria,
        Versions versions,
        @Nullable Instant examineBy) {

    /** Risk is high enough, and the office cannot examine. */
    static final String NO_CAPACITY = "NO_CAPACITY_TO_EXAMINE";

    /** What one item earned. */
    record ItemLane(int itemNumber, Lane lane) {}

    /** Whether the goods wait for something that is not the examination. */
    boolean holdsForTrader() {
        return holds.stream().anyMatch(hold -> hold.owner() == Hold.Owner.TRADER);
    }

    /** Whether it leads to the same, for the same reasons; deadlines and versions apart. */
    boolean saysTheSameAs(Decision other) {
        return lane == other.lane
                && Set.copyOf(reasons).equals(Set.copyOf(other.reasons))
                && keysOf(holds).equals(keysOf(other.holds));
    }

    private static Set<Hold.Key> keysOf(List<Hold> holds) {
        return holds.stream().map(Hold::key).collect(Collectors.toSet());
    }

    Lane laneOf(int itemNumber) {
        return items.stream()
                .filter(item -> item.itemNumber() == itemNumber)
                .map(ItemLane::lane)
                .findFirst()
                .orElse(lane);
    }

    /** Whether risk, and nothing else, sends the goods to examination: only then can capacity be short. */
    boolean asksExaminationByRisk() {
        return selection.causes().contains(Step.RISK)
                || reasons.stream().anyMatch(reason -> reason.code().equals(NO_CAPACITY));
    }

    /** The reasons that an examiner may read: who is examined by lot looks like any other. */
    List<Reason> reasonsForExaminers() {
        return reasons.stream()
                .filter(reason -> reason.step() != Step.CONTROL_DRAW)
                .toList();
    }
}
