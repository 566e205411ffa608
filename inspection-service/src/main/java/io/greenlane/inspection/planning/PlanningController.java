package io.greenlane.inspection.planning;

import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.inspection.office.Office;
import io.greenlane.inspection.office.Offices;
import io.greenlane.inspection.planning.Pinning.Deed;
import io.greenlane.inspection.planning.Plan.Assignment;
import io.greenlane.inspection.planning.Replanning.PlanningRecords;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plan of an office over HTTP, to its own officers. */
@RestController
@RequestMapping("/api/v1/planning")
class PlanningController {

    private final Offices offices;
    private final PlanningRecords records;
    private final Pinning pinning;
    private final Deed deed;

    PlanningController(Offices offices, PlanningRecords records, Pinning pinning, Deed deed) {
        this.offices = offices;
        this.records = records;
        this.pinning = pinning;
        this.deed = deed;
    }

    /** The plan in force, of today unless another day is asked for. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    @GetMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> read(
            Caller caller, @RequestParam String office, @RequestParam(required = false) @Nullable LocalDate day) {
        return atOwn(office, caller, found -> {
            LocalDate today = LocalDate.ofInstant(deed.clock().instant(), found.timeZone());
            PlanView view = PlanView.of(
                    found,
                    day == null ? today : day,
                    records.plans().newestOf(office),
                    records.wishes().of(office),
                    records.pins().listOf(office));
            audit(
                    caller,
                    "PLAN_READ",
                    view.assignments().stream().map(Assignment::mrn).toList(),
                    office);
            return ResponseEntity.ok(view);
        });
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Pin.class)))
    @PutMapping("/{caseId}/pin")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> pin(Caller caller, @PathVariable UUID caseId, @RequestBody PinRequest request) {
        return pinning.pin(caseId, request, caller).answer();
    }

    @ApiResponse(responseCode = "204")
    @DeleteMapping("/{caseId}/pin")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> unpin(Caller caller, @PathVariable UUID caseId) {
        Outcome<Boolean> outcome = pinning.unpin(caseId, caller);
        return outcome instanceof Outcome.Done<Boolean>
                ? ResponseEntity.noContent().build()
                : outcome.answer();
    }

    record ReplanAnswer(String office, long version) {}

    /** Asks for a new plan; the answer has the version in force while it is made. */
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ReplanAnswer.class)))
    @PostMapping("/{office}/replan")
    @RolesAllowed(Role.Names.SUPERVISOR)
    ResponseEntity<?> replan(Caller caller, @PathVariable String office) {
        return atOwn(office, caller, found -> {
            records.wishes().want(List.of(office));
            audit(caller, "PLAN_ASKED_FOR", List.of(), office);
            return ResponseEntity.accepted()
                    .body(new ReplanAnswer(
                            office,
                            records.plans()
                                    .newestOf(office)
                                    .map(Plans.Kept::version)
                                    .orElse(0L)));
        });
    }

    private ResponseEntity<?> atOwn(String code, Caller caller, Function<Office, ResponseEntity<?>> deedThere) {
        if (!caller.offices().contains(code)) {
            return Problems.response(HttpStatus.FORBIDDEN, "OFFICE_NOT_YOURS", code + " is not one of your offices.");
        }
        Optional<Office> office = offices.find(code);
        return office.isPresent()
                ? deedThere.apply(office.get())
                : Problems.response(Problems.detail(
                        HttpStatus.NOT_FOUND,
                        "OFFICE_UNKNOWN",
                        "office",
                        "There is no entry for " + code + " among the offices, so nothing is planned there.",
                        "Have the operator put it into the offices' file."));
    }

    private void audit(Caller caller, String action, List<String> mrns, String office) {
        deed.audit().record(caller, action, mrns, List.of(office));
    }
}
