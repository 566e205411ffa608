package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.problem.BrokenRule;
import java.util.List;

/** What became of an audit's result. */
sealed interface AuditOutcome {

    /**
     * It counts, now or since an earlier request with the same key.
     *
     * @param answer the profile that followed from it, as JSON
     */
    record Recorded(String answer) implements AuditOutcome {}

    record Broken(List<BrokenRule> rules) implements AuditOutcome {}

    /** The key stands for another request. */
    record KeyReused() implements AuditOutcome {}
}
