package io.greenlane.riskscoring.enactment;

import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposals over HTTP: proposed by one, approved by another. */
@RestController
@RequestMapping("/api/v1/measures/proposals")
class ProposalController {

    private static final int USUAL_REHEARSAL = 1000;
    private static final int LONGEST_REHEARSAL = 20_000;

    private final Enactment enactment;
    private final Proposals proposals;

    ProposalController(Enactment enactment, Proposals proposals) {
        this.enactment = enactment;
        this.proposals = proposals;
    }

    /** @param declarations how many of the last decisions to make again, 1 to 20000; 1000 when absent */
    record RehearsalRequest(@Nullable Integer declarations) {}

    record RejectionRequest(@Nullable String reason) {}

    @PostMapping
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR, Role.Names.AUTHORITY})
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Proposal.class)))
    ResponseEntity<?> propose(@RequestBody ProposalRequest request, Caller caller) {
        Outcome<Proposal> outcome = enactment.propose(request, caller);
        return outcome instanceof Outcome.Done<Proposal>(Proposal proposal)
                ? ResponseEntity.created(URI.create("/api/v1/measures/proposals/" + proposal.id()))
                        .body(proposal)
                : outcome.answer();
    }

    /** All of them, the newest first. */
    @GetMapping
    @RolesAllowed({
        Role.Names.ANALYST,
        Role.Names.SUPERVISOR,
        Role.Names.AUTHORITY,
        Role.Names.OFFICER,
        Role.Names.AUDITOR
    })
    ResponseEntity<Page<Proposal>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Paging.limit(limit);
        return Paging.respond(Page.of(
                proposals.newest(Cursor.idOf(cursor), size + 1),
                size,
                last -> Cursor.of(last.id().toString())));
    }

    @GetMapping("/{id}")
    @RolesAllowed({
        Role.Names.ANALYST,
        Role.Names.SUPERVISOR,
        Role.Names.AUTHORITY,
        Role.Names.OFFICER,
        Role.Names.AUDITOR
    })
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Proposal.class)))
    ResponseEntity<?> one(@PathVariable UUID id) {
        return enactment.found(id).answer();
    }

    /** Decides stored declarations anew as if the edition were in force, and keeps what would change. */
    @PostMapping("/{id}/rehearsal")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR, Role.Names.AUTHORITY})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Proposal.class)))
    ResponseEntity<?> rehearse(@PathVariable UUID id, @RequestBody RehearsalRequest request, Caller caller) {
        int declarations = request.declarations() == null ? USUAL_REHEARSAL : request.declarations();
        if (declarations < 1 || declarations > LONGEST_REHEARSAL) {
            return Problems.brokenRules(List.of(new BrokenRule(
                    "declarations",
                    "OUT_OF_RANGE",
                    "A rehearsal decides 1 to " + LONGEST_REHEARSAL + " declarations, not " + declarations + ".",
                    "Give a number in this range or leave it out.")));
        }
        return enactment.rehearse(id, declarations, caller).answer();
    }

    @PostMapping("/{id}/approval")
    @RolesAllowed({Role.Names.SUPERVISOR, Role.Names.AUTHORITY})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Proposal.class)))
    ResponseEntity<?> approve(@PathVariable UUID id, Caller caller) {
        return enactment.approve(id, caller).answer();
    }

    @PostMapping("/{id}/rejection")
    @RolesAllowed({Role.Names.SUPERVISOR, Role.Names.AUTHORITY})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Proposal.class)))
    ResponseEntity<?> reject(@PathVariable UUID id, @RequestBody RejectionRequest request, Caller caller) {
        return ProposalRules.withReason("reason", request.reason(), reason -> enactment.reject(id, reason, caller))
                .answer();
    }

    @PostMapping("/{id}/withdrawal")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR, Role.Names.AUTHORITY})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Proposal.class)))
    ResponseEntity<?> withdraw(@PathVariable UUID id, Caller caller) {
        return enactment.withdraw(id, caller).answer();
    }
}
