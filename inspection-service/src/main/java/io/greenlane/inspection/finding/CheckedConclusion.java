package io.greenlane.inspection.finding;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.Conclusion.ItemFinding;
import java.util.List;

/** What a conclusion turned out to be. */
sealed interface CheckedConclusion {

    /** Complete and without contradiction. */
    record Sound(Conclusion conclusion) implements CheckedConclusion {}

    /**
     * Nothing is decided yet, and the examination goes on.
     *
     * @param waitsFor what it waits for
     */
    record Waiting(List<ItemFinding> items, String waitsFor, String reason, String messageToTrader)
            implements CheckedConclusion {}

    /** Everything that is wrong with it. */
    record Broken(List<BrokenRule> rules) implements CheckedConclusion {}
}
