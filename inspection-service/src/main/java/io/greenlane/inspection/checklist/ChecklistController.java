package io.greenlane.inspection.checklist;

import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.inspection.worklist.CaseReading;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checklists over HTTP. */
@RestController
@RequestMapping("/api/v1/inspections/{caseId}/checklist")
class ChecklistController {

    private final CaseReading reading;
    private final Checklist checklist;
    private final Marking marking;

    ChecklistController(CaseReading reading, Checklist checklist, Marking marking) {
        this.reading = reading;
        this.checklist = checklist;
        this.marking = marking;
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChecklistView.class)))
    @GetMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> read(Caller caller, @PathVariable UUID caseId) {
        return reading.show(
                caseId,
                caller,
                "CHECKLIST_READ",
                inspected -> ResponseEntity.ok(
                        ChecklistView.of(checklist.stepsOf(inspected), checklist.marksOf(inspected))));
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChecklistView.class)))
    @PutMapping("/{step}")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> mark(
            Caller caller,
            @PathVariable UUID caseId,
            @PathVariable String step,
            @RequestBody MarksRequest.One request) {
        var one = new MarksRequest.Said(step, request.state(), request.note());
        return marking.mark(caseId, new MarksRequest(List.of(one)), caller).answer();
    }

    /** Several steps at once, all or none. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChecklistView.class)))
    @PostMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> markSeveral(Caller caller, @PathVariable UUID caseId, @RequestBody MarksRequest request) {
        return marking.mark(caseId, request, caller).answer();
    }
}
