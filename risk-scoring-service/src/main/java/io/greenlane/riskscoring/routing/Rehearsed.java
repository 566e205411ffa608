package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import java.util.List;
import java.util.Map;

/**
 * What other measures would have changed.
 *
 * @param declarations how many were decided again, the last ones
 * @param changed how many of them would have come to another lane or other holds
 * @param lanesBefore how many came to each lane by the measures in force
 * @param lanesAfter how many would come to each lane
 * @param reasonsAdded how many declarations would have this reason and have it not, by its code
 * @param reasonsRemoved how many declarations would not have this reason any more, by its code
 * @param sample some that would change
 */
public record Rehearsed(
        int declarations,
        int changed,
        Map<Lane, Integer> lanesBefore,
        Map<Lane, Integer> lanesAfter,
        Map<String, Integer> reasonsAdded,
        Map<String, Integer> reasonsRemoved,
        List<Change> sample) {

    /** One declaration that would be decided otherwise. */
    public record Change(String mrn, int version, Lane before, Lane after, List<String> added, List<String> removed) {}
}
