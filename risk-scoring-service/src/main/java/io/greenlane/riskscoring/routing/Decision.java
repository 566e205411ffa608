package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.importer.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one version of a declaration, and why.
 *
 * @param reasons in the order of the steps, the control draw's among them
 * @param examineBy when an examination must have begun; absent when nothing is to be examined
 */
record Decision(
        Lane lane,
        BigDecimal score,
        Tier tier,
        List<Reason> reasons,
        List<Hold> holds,
        Selection selection,
        Versions versions,
        @Nullable Instant examineBy) {

    /** The reasons that an examiner may read: who is examined by lot looks like any other. */
    List<Reason> reasonsForExaminers() {
        return reasons.stream()
                .filter(reason -> reason.step() != Step.CONTROL_DRAW)
                .toList();
    }
}
