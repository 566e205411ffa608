package io.greenlane.declaration.lodgement;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.declaration.lifecycle.Standing;
import java.util.List;

/** What became of a lodgement. */
sealed interface LodgementOutcome {

    /** Durable from here on. */
    record Accepted(Standing standing, String content) implements LodgementOutcome {}

    /** The same was lodged before and keeps its MRN. */
    record AlreadyLodged(String mrn) implements LodgementOutcome {}

    /** The declarant used this LRN for something else. */
    record LrnAlreadyUsed(String mrn) implements LodgementOutcome {}

    /** The client used this idempotency key for something else. */
    record KeyReused() implements LodgementOutcome {}

    /** Rules are broken; nothing was kept. */
    record Refused(List<BrokenRule> rules) implements LodgementOutcome {
        public Refused {
            rules = List.copyOf(rules);
        }
    }
}
