package io.greenlane.simulator.consignment;

import io.greenlane.simulator.consignment.Truth.Measured;
import io.greenlane.simulator.consignment.Truth.MissingPaper;
import io.greenlane.simulator.consignment.Truth.Violation;
import java.util.ArrayList;
import java.util.List;

/** The truth of a declaration while it is being written. */
final class Findings {
    final List<Violation> violations = new ArrayList<>();
    final List<MissingPaper> missing = new ArrayList<>();
    final List<Measured> measured = new ArrayList<>();
    /** Lead in the item at hand, mg/kg. */
    double lead;
}
