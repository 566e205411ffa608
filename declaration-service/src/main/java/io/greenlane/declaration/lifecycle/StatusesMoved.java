package io.greenlane.declaration.lifecycle;

import java.util.List;

/** Told inside this service, in the transaction that moved the declarations; they are locked. */
public record StatusesMoved(List<NextStep> steps) {

    public StatusesMoved {
        steps = List.copyOf(steps);
    }
}
