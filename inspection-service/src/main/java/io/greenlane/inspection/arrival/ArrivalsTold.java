package io.greenlane.inspection.arrival;

import java.util.Set;

/** In the transaction that keeps it: something is known of when these goods are there. */
public record ArrivalsTold(Set<String> mrns) {

    public ArrivalsTold {
        mrns = Set.copyOf(mrns);
    }
}
