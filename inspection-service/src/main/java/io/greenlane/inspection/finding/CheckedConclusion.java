package io.greenlane.inspection.finding;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.worklist.Conclusion;
import java.util.List;

/** What a conclusion turned out to be. */
sealed interface CheckedConclusion {

    /** Complete and without contradiction. */
    record Sound(Conclusion conclusion) implements CheckedConclusion {}

    /** Everything that is wrong with it. */
    record Broken(List<BrokenRule> rules) implements CheckedConclusion {}
}
