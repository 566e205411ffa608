package io.greenlane.inspection.documentary;

import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.inspection.worklist.CaseTimes;
import io.greenlane.inspection.worklist.CaseView;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Assessments of papers over HTTP. */
@RestController
class AssessmentController {

    private final Assessing assessing;
    private final CaseTimes times;

    AssessmentController(Assessing assessing, CaseTimes times) {
        this.assessing = assessing;
        this.times = times;
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    @PostMapping("/api/v1/inspections/{caseId}/assessment")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> assess(Caller caller, @PathVariable UUID caseId, @RequestBody AssessmentRequest request) {
        return CaseView.answer(assessing.assess(caseId, request, caller), times);
    }
}
