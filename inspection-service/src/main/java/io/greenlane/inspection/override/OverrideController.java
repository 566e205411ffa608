package io.greenlane.inspection.override;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Overrides and appeals over HTTP. */
@RestController
@RequestMapping("/api/v1/inspections")
class OverrideController {

    private final OverrideDesk desk;
    private final Overrides overrides;
    private final AuditTrail audit;

    OverrideController(OverrideDesk desk, Overrides overrides, AuditTrail audit) {
        this.desk = desk;
        this.overrides = overrides;
        this.audit = audit;
    }

    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OverrideProposal.class)))
    @PostMapping("/{caseId}/override")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> propose(Caller caller, @PathVariable UUID caseId, @RequestBody OverrideDesk.Wish wish) {
        return created(desk.propose(caseId, wish, caller));
    }

    /** The inbox: what the caller's offices have proposed, the oldest first. */
    @GetMapping("/overrides")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<Page<OverrideProposal>> list(
            Caller caller,
            @RequestParam(defaultValue = "PROPOSED") OverrideProposal.State state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Paging.limit(limit);
        Page<OverrideProposal> page = Page.of(
                overrides.list(caller.offices(), state, cursor, size + 1),
                size,
                last -> Cursor.of(last.overrideId().toString()));
        audit.record(
                caller,
                "OVERRIDES_LISTED",
                page.items().stream().map(OverrideProposal::mrn).toList());
        return Paging.respond(page);
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OverrideProposal.class)))
    @PostMapping("/overrides/{overrideId}/agreement")
    @RolesAllowed(Role.Names.SUPERVISOR)
    ResponseEntity<?> agree(Caller caller, @PathVariable UUID overrideId, @RequestBody OverrideDesk.Reason reason) {
        return desk.agree(overrideId, reason, caller).answer();
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OverrideProposal.class)))
    @PostMapping("/overrides/{overrideId}/rejection")
    @RolesAllowed(Role.Names.SUPERVISOR)
    ResponseEntity<?> reject(Caller caller, @PathVariable UUID overrideId, @RequestBody OverrideDesk.Reason reason) {
        return desk.reject(overrideId, reason, caller).answer();
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OverrideProposal.class)))
    @PostMapping("/overrides/{overrideId}/withdrawal")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> withdraw(Caller caller, @PathVariable UUID overrideId) {
        return desk.withdraw(overrideId, caller).answer();
    }

    /** What traders object to at the caller's offices, the oldest first. */
    @GetMapping("/appeals")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<Page<Appeal>> appeals(
            Caller caller,
            @RequestParam(defaultValue = "OPEN") Appeal.State state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Paging.limit(limit);
        Page<Appeal> page = Page.of(
                overrides.listAppeals(caller.offices(), state, cursor, size + 1),
                size,
                last -> Cursor.of(last.appealId().toString()));
        audit.record(
                caller, "APPEALS_LISTED", page.items().stream().map(Appeal::mrn).toList());
        return Paging.respond(page);
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Appeal.class)))
    @PostMapping("/appeals/{appealId}/rejection")
    @RolesAllowed(Role.Names.SUPERVISOR)
    ResponseEntity<?> rejectAppeal(
            Caller caller, @PathVariable UUID appealId, @RequestBody OverrideDesk.Reason answer) {
        return desk.rejectAppeal(appealId, answer, caller).answer();
    }

    /** Proposes to take the finding back, which another supervisor agrees to. */
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OverrideProposal.class)))
    @PostMapping("/appeals/{appealId}/upholding")
    @RolesAllowed(Role.Names.SUPERVISOR)
    ResponseEntity<?> upholdAppeal(Caller caller, @PathVariable UUID appealId, @RequestBody OverrideDesk.Wish wish) {
        return created(desk.upholdAppeal(appealId, wish, caller));
    }

    private static ResponseEntity<?> created(Outcome<OverrideProposal> outcome) {
        return outcome instanceof Outcome.Done<OverrideProposal>(OverrideProposal proposal)
                ? ResponseEntity.status(HttpStatus.CREATED).body(proposal)
                : outcome.answer();
    }
}
