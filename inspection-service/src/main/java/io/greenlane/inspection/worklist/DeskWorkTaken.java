package io.greenlane.inspection.worklist;

import java.util.Set;

/** An officer of these offices has taken on papers or an audit, or is done with them. */
public record DeskWorkTaken(Set<String> offices) {

    public DeskWorkTaken {
        offices = Set.copyOf(offices);
    }
}
