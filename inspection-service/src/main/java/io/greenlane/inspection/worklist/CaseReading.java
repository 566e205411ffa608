package io.greenlane.inspection.worklist;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows what belongs to a case to the officers of its office, and puts on record that they read it. */
@Component
public class CaseReading {

    private final Cases cases;
    private final AuditTrail audit;

    CaseReading(Cases cases, AuditTrail audit) {
        this.cases = cases;
        this.audit = audit;
    }

    /**
     * Answers with what belongs to the case, or with why the caller may not see it.
     *
     * @param action what the audit trail calls it, such as {@code FINDINGS_LISTED}
     */
    public ResponseEntity<?> show(
            UUID caseId, Caller caller, String action, Function<InspectionCase, ResponseEntity<?>> content) {
        return switch (CaseAccess.to(caseId, cases.find(caseId), caller)) {
            case CaseAccess.Denied(CaseRefusal why) -> Problems.response(why.problem());
            case CaseAccess.Allowed(InspectionCase found) -> {
                ResponseEntity<?> shown = content.apply(found);
                audit.record(caller, action, List.of(found.decision().mrn()));
                yield shown;
            }
        };
    }
}
