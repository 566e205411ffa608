package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.importer.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Reason SELECTED = new Reason(
            Step.RISK, "SELECTED_FOR_EXAMINATION", null, null, "These goods were selected for a detailed examination.");

    /** Without the points from which the office can examine. */
    private static final Reason AUDITED = new Reason(
            Step.RISK,
            NO_CAPACITY,
            null,
            null,
            "The office cannot examine all goods of such risk: these are released and audited.");

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

    /**
     * The reasons that an examiner may read. Of goods that are examined he reads what the law, a paper or a criterion says of
     * them, and never whether risk or a lot chose them: both are told in the same words, and so is what neither chose.
     */
    List<Reason> reasonsForExaminers() {
        Stream<Reason> shown = reasons.stream()
                .filter(this::isForExaminers)
                .map(reason -> reason.code().equals(NO_CAPACITY) ? AUDITED : reason.unweighed());
        return (lane == Lane.RED ? Stream.concat(shown, Stream.of(SELECTED)) : shown).toList();
    }

    private boolean isForExaminers(Reason reason) {
        return switch (reason.step()) {
            case PROHIBITION, CRITERION, EVIDENCE, AUDIT -> true;
            case RISK -> lane != Lane.RED;
            case CONTROL_DRAW -> false;
        };
    }
}
