package io.greenlane.declaration.amendment;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.declaration.lifecycle.Standing;
import java.util.List;

/** What became of an amendment or a cancellation. */
sealed interface AmendmentOutcome {

    /** Done, or there was nothing to do: the declaration as it is now, with the content of its latest version. */
    record Done(Standing standing, String content) implements AmendmentOutcome {}

    /** Where the declaration stands does not allow it. */
    record Forbidden(String code, String sentence, String fix) implements AmendmentOutcome {}

    /** Rules are broken; nothing was changed. */
    record Refused(List<BrokenRule> rules) implements AmendmentOutcome {
        public Refused {
            rules = List.copyOf(rules);
        }
    }

    /** Somebody amended it meanwhile. */
    record VersionChanged(int version) implements AmendmentOutcome {}

    /** The client used this idempotency key for something else. */
    record KeyReused() implements AmendmentOutcome {}
}
