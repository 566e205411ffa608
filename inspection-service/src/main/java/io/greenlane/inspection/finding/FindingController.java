package io.greenlane.inspection.finding;

import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.inspection.worklist.CaseReading;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Findings over HTTP. */
@RestController
class FindingController {

    private final CaseReading reading;
    private final Findings findings;
    private final FindingDesk desk;
    private final Waits waits;

    FindingController(CaseReading reading, Findings findings, FindingDesk desk, Waits waits) {
        this.reading = reading;
        this.findings = findings;
        this.desk = desk;
        this.waits = waits;
    }

    record FindingList(List<FindingView> items) {}

    /** All that was written down, the oldest first, also what was corrected since. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingList.class)))
    @GetMapping("/api/v1/inspections/{caseId}/findings")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> list(Caller caller, @PathVariable UUID caseId) {
        return reading.show(
                caseId,
                caller,
                "FINDINGS_LISTED",
                _ -> ResponseEntity.ok(new FindingList(FindingView.of(findings.ofCase(caseId)))));
    }

    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FindingView.class)))
    @PostMapping("/api/v1/inspections/{caseId}/findings")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> record(
            Caller caller,
            @PathVariable UUID caseId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody FindingRequest request) {
        Outcome<Finding> outcome = desk.record(caseId, request, key, caller);
        return outcome instanceof Outcome.Done<Finding>(Finding finding)
                ? ResponseEntity.status(HttpStatus.CREATED).body(FindingView.of(finding, null))
                : outcome.answer();
    }

    record WaitList(List<WaitView> items) {}

    /** What was said while nothing could be decided, the latest first. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WaitList.class)))
    @GetMapping("/api/v1/inspections/{caseId}/waits")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> waits(Caller caller, @PathVariable UUID caseId) {
        return reading.show(
                caseId,
                caller,
                "WAITS_LISTED",
                _ -> ResponseEntity.ok(new WaitList(
                        waits.ofCase(caseId).stream().map(WaitView::of).toList())));
    }
}
