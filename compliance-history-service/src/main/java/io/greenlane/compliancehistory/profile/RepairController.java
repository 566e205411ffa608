package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.vocabulary.Eori;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Self-reports and corrective plans over HTTP; somebody else's enterprise does not exist for a trader. */
@RestController
@RequestMapping("/api/v1/traders/{eori}")
class RepairController {

    private final Repairing repairing;
    private final Repairs repairs;
    private final AuditTrail trail;

    RepairController(Repairing repairing, Repairs repairs, AuditTrail trail) {
        this.repairing = repairing;
        this.repairs = repairs;
        this.trail = trail;
    }

    /** What an enterprise reported and planned, the newest first. */
    record RepairView(List<SelfReport> selfReports, List<CorrectivePlan> correctivePlans) {}

    @GetMapping("/repair")
    @RolesAllowed({
        Role.Names.TRADER,
        Role.Names.OFFICER,
        Role.Names.SUPERVISOR,
        Role.Names.ANALYST,
        Role.Names.AUTHORITY,
        Role.Names.AUDITOR
    })
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RepairView.class)))
    ResponseEntity<?> read(Caller caller, @PathVariable String eori) {
        if (isHidden(caller, eori)) {
            return unknownTrader();
        }
        if (!caller.actsFor(eori)) {
            trail.record(caller, "REPAIR_READ", List.of(), List.of(eori));
        }
        return ResponseEntity.ok(new RepairView(repairs.reportsOf(eori), repairs.plansOf(eori)));
    }

    /** The same report again is the first one; another about the same matter is refused. */
    @PostMapping("/self-reports")
    @RolesAllowed(Role.Names.TRADER)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SelfReport.class)))
    ResponseEntity<?> report(Caller caller, @PathVariable String eori, @RequestBody Repairing.ReportRequest request) {
        return caller.actsFor(eori) ? answer(repairing.report(eori, request, caller)) : unknownTrader();
    }

    @PostMapping("/corrective-plans")
    @RolesAllowed(Role.Names.TRADER)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CorrectivePlan.class)))
    ResponseEntity<?> plan(Caller caller, @PathVariable String eori, @RequestBody Repairing.PlanRequest request) {
        return caller.actsFor(eori) ? answer(repairing.plan(eori, request, caller)) : unknownTrader();
    }

    @PostMapping("/corrective-plans/{planId}/decision")
    @RolesAllowed({Role.Names.AUTHORITY, Role.Names.SUPERVISOR})
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CorrectivePlan.class)))
    ResponseEntity<?> decide(
            Caller caller,
            @PathVariable String eori,
            @PathVariable UUID planId,
            @RequestBody Repairing.PlanDecision decision) {
        return answer(repairing.decide(eori, planId, decision, caller));
    }

    private static boolean isHidden(Caller caller, String eori) {
        return !Eori.isValid(eori) || (caller.is(Role.TRADER) && !caller.actsFor(eori));
    }

    private static ResponseEntity<?> answer(RepairOutcome outcome) {
        return switch (outcome) {
            case RepairOutcome.Reported(SelfReport report) ->
                ResponseEntity.status(HttpStatus.CREATED).body(report);
            case RepairOutcome.Planned(CorrectivePlan plan) ->
                ResponseEntity.status(HttpStatus.CREATED).body(plan);
            case RepairOutcome.Broken(List<BrokenRule> rules) -> Problems.brokenRules(rules);
            case RepairOutcome.Conflict(String code, String path, String sentence, String fix) ->
                Problems.conflict(code, path, sentence, fix);
            case RepairOutcome.UnknownDeclaration unknown ->
                Problems.notFound(
                        "mrn",
                        "There is no declaration of this enterprise with this number.",
                        "Give the MRN of one whose importer you are; what was lodged a moment ago is known shortly.");
            case RepairOutcome.Unknown unknown -> Problems.notFound("There is no such plan of this enterprise.");
        };
    }

    private static ResponseEntity<?> unknownTrader() {
        return Problems.notFound(
                "eori", "There is no trader with this EORI number that you may see.", "Use your own number.");
    }
}
