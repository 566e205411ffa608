package io.greenlane.inspection.worklist;

import io.greenlane.chassis.security.Caller;
import java.util.Optional;
import java.util.UUID;

/** Whether a caller may touch a case: only officers of the office where the goods are. */
public sealed interface CaseAccess {

    /** The caller may. */
    record Allowed(InspectionCase found) implements CaseAccess {}

    /** The caller may not. */
    record Denied(CaseRefusal why) implements CaseAccess {}

    /** Whether this caller may touch what was found. */
    static CaseAccess to(UUID caseId, Optional<InspectionCase> found, Caller caller) {
        if (found.isEmpty()) {
            return new Denied(new CaseRefusal.Unknown(caseId));
        }
        String office = found.get().decision().customsOffice();
        return caller.offices().contains(office)
                ? new Allowed(found.get())
                : new Denied(new CaseRefusal.OfficeNotYours(office));
    }
}
