package io.greenlane.inspection.laboratory;

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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What laboratories are asked about a case, over HTTP, for officers. */
@RestController
@RequestMapping("/api/v1/inspections/{caseId}/laboratory-requests")
class LaboratoryRequestController {

    private final CaseReading reading;
    private final Requests requests;
    private final LaboratoryDesk desk;

    LaboratoryRequestController(CaseReading reading, Requests requests, LaboratoryDesk desk) {
        this.reading = reading;
        this.requests = requests;
        this.desk = desk;
    }

    record LaboratoryRequestList(List<LaboratoryRequestView> items) {}

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = LaboratoryRequestList.class)))
    @GetMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> list(Caller caller, @PathVariable UUID caseId) {
        return reading.show(
                caseId,
                caller,
                "LABORATORY_REQUESTS_LISTED",
                _ -> ResponseEntity.ok(new LaboratoryRequestList(requests.ofCase(caseId).stream()
                        .map(LaboratoryRequestView::of)
                        .toList())));
    }

    /** For goods that no reading was inconclusive about; once per item and indicator. */
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = LaboratoryRequestView.class)))
    @PostMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> ask(Caller caller, @PathVariable UUID caseId, @RequestBody LaboratoryDesk.RequestWish request) {
        return answer(desk.ask(caseId, request, caller));
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = LaboratoryRequestView.class)))
    @PostMapping("/{requestId}/tests/{number}/samples")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> sample(
            Caller caller,
            @PathVariable UUID caseId,
            @PathVariable UUID requestId,
            @PathVariable int number,
            @RequestBody LaboratoryDesk.SampleTaken request) {
        return answer(desk.sample(caseId, requestId, number, request, caller));
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = LaboratoryRequestView.class)))
    @PostMapping("/{requestId}/tests/{number}/custody")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> handOver(
            Caller caller,
            @PathVariable UUID caseId,
            @PathVariable UUID requestId,
            @PathVariable int number,
            @RequestBody HandOver request) {
        return answer(desk.handOver(caseId, requestId, number, request, caller));
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = LaboratoryRequestView.class)))
    @PostMapping("/{requestId}/second-test")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> secondTest(
            Caller caller,
            @PathVariable UUID caseId,
            @PathVariable UUID requestId,
            @RequestBody LaboratoryDesk.SecondTestWish request) {
        return answer(desk.secondTest(caseId, requestId, request, caller));
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = LaboratoryRequestView.class)))
    @PostMapping("/{requestId}/decision")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> decide(
            Caller caller,
            @PathVariable UUID caseId,
            @PathVariable UUID requestId,
            @RequestBody LaboratoryDesk.DecisionWish request) {
        return answer(desk.decide(caseId, requestId, request, caller));
    }

    private static ResponseEntity<?> answer(Outcome<LaboratoryRequest> outcome) {
        return outcome instanceof Outcome.Done<LaboratoryRequest>(LaboratoryRequest request)
                ? ResponseEntity.ok(LaboratoryRequestView.of(request))
                : outcome.answer();
    }
}
