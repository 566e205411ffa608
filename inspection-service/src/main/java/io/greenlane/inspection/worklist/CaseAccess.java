package io.greenlane.inspection.worklist;

import io.greenlane.chassis.security.Caller;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whether a caller may touch a case: only officers of the office where the goods are. */
public sealed interface CaseAccess {

    /** The caller may. */
    record Allowed(InspectionCase found) implements CaseAccess {}

    /** The caller may not. */
    record Denied(CaseRefusal why) implements CaseAccess {}

    /** Whether this caller may touch what was found. */
    public static CaseAccess to(UUID caseId, Optional<InspectionCase> found, Caller caller) {
        if (found.isEmpty()) {
            return new Denied(new CaseRefusal.Unknown(caseId));
        }
        String office = found.get().decision().customsOffice();
        return caller.offices().contains(office)
                ? new Allowed(found.get())
                : new Denied(new CaseRefusal.OfficeNotYours(office));
    }

    /** Whether this caller examines the goods of what was found. */
    public static CaseAccess ofExaminer(UUID caseId, Optional<InspectionCase> found, Caller caller) {
        return ofHolder(caseId, found, caller, Set.of(CaseKind.EXAMINATION));
    }

    /** Whether this caller has taken on what was found. */
    public static CaseAccess ofHolder(UUID caseId, Optional<InspectionCase> found, Caller caller) {
        return ofHolder(caseId, found, caller, EnumSet.allOf(CaseKind.class));
    }

    /** Whether this caller has taken on what was found, a case of one of these kinds. */
    public static CaseAccess ofHolder(UUID caseId, Optional<InspectionCase> found, Caller caller, Set<CaseKind> kinds) {
        return switch (to(caseId, found, caller)) {
            case Denied denied -> denied;
            case Allowed(InspectionCase allowed)
            when !kinds.contains(allowed.kind()) -> new Denied(new CaseRefusal.OfAnotherKind(allowed.kind()));
            case Allowed(InspectionCase allowed) ->
                switch (allowed.progress()) {
                    case CaseProgress.Claimed(String by, Instant since) ->
                        by.equals(caller.subject())
                                ? new Allowed(allowed)
                                : new Denied(new CaseRefusal.ClaimedByAnother(by, since));
                    case CaseProgress.AwaitsRelease awaits -> new Denied(new CaseRefusal.NotReleasedYet());
                    case CaseProgress.Open open -> new Denied(new CaseRefusal.NotClaimed());
                    case CaseProgress.Concluded concluded ->
                        new Denied(new CaseRefusal.AlreadyConcluded(concluded.officer(), concluded.at()));
                    case CaseProgress.Assessed assessed ->
                        new Denied(new CaseRefusal.AlreadyConcluded(assessed.officer(), assessed.at()));
                    case CaseProgress.Withdrawn(Instant at) -> new Denied(CaseRefusal.withdrawn(allowed, at));
                };
        };
    }
}
