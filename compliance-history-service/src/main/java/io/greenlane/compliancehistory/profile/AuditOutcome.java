package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.problem.BrokenRule;
import java.util.List;

/** What became of an audit's result. */
sealed interface AuditOutcome {

    /** It waits for somebody else's confirmation, now or since an earlier request with the same key. */
    record Proposed(AuditReport report) implements AuditOutcome {}

    record Broken(List<BrokenRule> rules) implements AuditOutcome {}

    /** The key stands for another request. */
    record KeyReused() implements AuditOutcome {}
}
