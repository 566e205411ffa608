package io.greenlane.riskscoring.criteria;

import java.util.List;

/** All criteria and named sets of one moment, as they are kept for replays. */
public record CriteriaEdition(List<Criterion> criteria, List<NamedSet> sets) {

    /** Nobody has written a criterion. */
    public static final CriteriaEdition EMPTY = new CriteriaEdition(List.of(), List.of());

    public CriteriaEdition {
        criteria = List.copyOf(criteria);
        sets = List.copyOf(sets);
    }
}
