package io.greenlane.inspection.finding;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.inspection.worklist.CaseRefusal;
import io.greenlane.inspection.worklist.CaseTimes;
import io.greenlane.inspection.worklist.CaseView;
import io.greenlane.inspection.worklist.InspectionCase;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Conclusions over HTTP. */
@RestController
class ConclusionController {

    private final Concluding concluding;
    private final CaseTimes times;

    ConclusionController(Concluding concluding, CaseTimes times) {
        this.concluding = concluding;
        this.times = times;
    }

    /** Ends the examination; one that is inconclusive goes on, and says what it waits for. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    @PostMapping("/api/v1/inspections/{caseId}/conclusion")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> conclude(Caller caller, @PathVariable UUID caseId, @RequestBody ConclusionRequest request) {
        return switch (concluding.conclude(caseId, request, caller)) {
            case ConclusionOutcome.Concluded(InspectionCase now) -> ResponseEntity.ok(CaseView.of(now, times));
            case ConclusionOutcome.Waiting(InspectionCase now) -> ResponseEntity.ok(CaseView.of(now, times));
            case ConclusionOutcome.Broken(List<BrokenRule> rules) -> Problems.brokenRules(rules);
            case ConclusionOutcome.Unsettled(List<BrokenRule> missing) ->
                Problems.response(Problems.detail(
                        HttpStatus.CONFLICT,
                        "CASE_NOT_SETTLED",
                        missing.size() + " things stand against this conclusion.",
                        missing));
            case ConclusionOutcome.Refused(CaseRefusal refusal) -> Problems.response(refusal.problem());
        };
    }
}
