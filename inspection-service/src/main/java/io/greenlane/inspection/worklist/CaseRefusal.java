package io.greenlane.inspection.worklist;

import io.greenlane.chassis.problem.Problems;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why an officer cannot do something with a case. */
public sealed interface CaseRefusal {

    /** There is no such case. */
    record Unknown(UUID caseId) implements CaseRefusal {}

    /** The goods lie at an office that the caller does not work for. */
    record OfficeNotYours(String customsOffice) implements CaseRefusal {}

    /** Another officer examines the goods. */
    record ClaimedByAnother(String officer, Instant since) implements CaseRefusal {}

    /** Nobody has claimed the case, so nobody can say what was found. */
    record NotClaimed() implements CaseRefusal {}

    /** The case has its conclusion. */
    record AlreadyConcluded(String officer, Instant at) implements CaseRefusal {}

    /** The declaration has ended. */
    record AlreadyWithdrawn(Instant at, DeclarationEnding.@Nullable Kind because) implements CaseRefusal {}

    /** The goods are not released yet, and audited only then. */
    record NotReleasedYet() implements CaseRefusal {}

    /** The trader has amended the declaration since. */
    record MovedOn(int version) implements CaseRefusal {}

    /** That is not how cases of this kind end. */
    record OfAnotherKind(CaseKind kind) implements CaseRefusal {}

    /** That a case is withdrawn, and why. */
    static CaseRefusal withdrawn(InspectionCase withdrawn, Instant at) {
        DeclarationEnding ending = withdrawn.ending();
        return new AlreadyWithdrawn(at, ending == null ? null : ending.kind());
    }

    /** The refusal as the officer reads it. */
    default ProblemDetail problem() {
        return switch (this) {
            case Unknown(UUID caseId) ->
                Problems.detail(HttpStatus.NOT_FOUND, "NOT_FOUND", "There is no case " + caseId + ".");
            case OfficeNotYours(String customsOffice) ->
                Problems.detail(
                        HttpStatus.FORBIDDEN,
                        "OFFICE_NOT_YOURS",
                        "The goods are at " + customsOffice + ", which is not one of your offices.");
            case ClaimedByAnother(String officer, Instant since) -> {
                ProblemDetail taken = conflict(
                        "CASE_CLAIMED_BY_ANOTHER",
                        "The case has been examined by " + officer + " since " + since + ".");
                taken.setProperty("claimedBy", officer);
                taken.setProperty("claimedAt", since);
                yield taken;
            }
            case NotClaimed() ->
                conflict("CASE_NOT_CLAIMED", "Nobody has claimed the case; claim it before you say what you found.");
            case AlreadyConcluded(String officer, Instant at) ->
                conflict("CASE_CONCLUDED", "The case was concluded by " + officer + " at " + at + ".");
            case AlreadyWithdrawn(Instant at, DeclarationEnding.Kind because) ->
                conflict(
                        "CASE_WITHDRAWN",
                        "The case was withdrawn at " + at + ": "
                                + (because == null
                                        ? "a newer decision does not ask for it, or it was overridden."
                                        : "the declaration was " + because.inWords() + "."));
            case MovedOn(int version) ->
                conflict(
                        "CASE_MOVED_ON",
                        "The case is about version " + version
                                + " of the declaration by now; look at its papers again.");
            case NotReleasedYet() ->
                conflict("CASE_AWAITS_RELEASE", "The goods are not released yet; they are audited afterwards.");
            case OfAnotherKind(CaseKind kind) ->
                conflict(
                        "CASE_OF_ANOTHER_KIND",
                        "This is a case of kind " + kind + "; it ends by " + kind.endsBy()
                                + ", and only goods that are examined have readings and laboratory tests.");
        };
    }

    private static ProblemDetail conflict(String code, String sentence) {
        return Problems.detail(HttpStatus.CONFLICT, code, sentence);
    }
}
