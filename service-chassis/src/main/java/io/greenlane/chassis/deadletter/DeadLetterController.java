package io.greenlane.chassis.deadletter;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
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
import tools.jackson.databind.JsonNode;

/** Dead letters over HTTP: an operator looks and proposes, another operator or a supervisor decides. */
@RestController
@RequestMapping("/api/v1/dead-letters/${spring.application.name}")
class DeadLetterController {

    private static final List<String> OPEN = List.of("FAILED", "PARKED");

    private final DeadLetters deadLetters;
    private final Repair repair;
    private final AuditTrail audit;

    DeadLetterController(DeadLetters deadLetters, Repair repair, AuditTrail audit) {
        this.deadLetters = deadLetters;
        this.repair = repair;
        this.audit = audit;
    }

    /**
     * What somebody proposes.
     *
     * @param action REPLAY or DISCARD
     * @param reason why; kept
     * @param payload the repaired body; absent to replay the original
     */
    record Proposal(
            @Nullable String action,
            @Nullable String reason,
            @Nullable JsonNode payload) {}

    /** @param approve whether to carry the proposal out; false withdraws it */
    record Decision(@Nullable Boolean approve) {}

    @GetMapping
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    ResponseEntity<Page<DeadLetter>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Paging.limit(limit);
        Cursor from = Cursor.parse(cursor, 1);
        UUID before = from == null ? null : from.uuid(0);
        List<DeadLetter> found = deadLetters.inState(state == null ? OPEN : List.of(state), before, size + 1);
        audit.record(caller, "DEAD_LETTERS_SEARCHED", List.of());
        return Paging.respond(
                Page.of(found, size, letter -> Cursor.of(letter.id().toString())));
    }

    @GetMapping("/{id}")
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    ResponseEntity<?> one(Caller caller, @PathVariable UUID id) {
        audit.record(caller, "DEAD_LETTER_READ", List.of());
        return deadLetters.find(id).<ResponseEntity<?>>map(ResponseEntity::ok).orElseGet(DeadLetterController::unknown);
    }

    @PostMapping("/{id}/repair")
    @RolesAllowed(Role.Names.OPERATOR)
    ResponseEntity<?> propose(Caller caller, @PathVariable UUID id, @RequestBody Proposal proposal) {
        List<BrokenRule> broken = broken(proposal);
        if (!broken.isEmpty() || proposal.action() == null || proposal.reason() == null) {
            return Problems.brokenRules(broken);
        }
        String payload = proposal.payload() == null ? null : proposal.payload().toString();
        RepairOutcome outcome = repair.propose(id, caller, proposal.action(), proposal.reason(), payload);
        audit.record(caller, "DEAD_LETTER_REPAIR_PROPOSED", List.of());
        return answer(outcome);
    }

    @PostMapping("/{id}/approval")
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.SUPERVISOR})
    ResponseEntity<?> decide(Caller caller, @PathVariable UUID id, @RequestBody Decision decision) {
        if (decision.approve() == null) {
            return Problems.brokenRules(List.of(new BrokenRule(
                    "approve", "REQUIRED", "It is not said whether to approve.", "Set approve to true or false.")));
        }
        RepairOutcome outcome = decision.approve() ? repair.approve(id, caller) : repair.reject(id, caller);
        audit.record(caller, decision.approve() ? "DEAD_LETTER_APPROVED" : "DEAD_LETTER_REJECTED", List.of());
        return answer(outcome);
    }

    private static List<BrokenRule> broken(Proposal proposal) {
        List<BrokenRule> broken = new ArrayList<>();
        if (!"REPLAY".equals(proposal.action()) && !"DISCARD".equals(proposal.action())) {
            broken.add(new BrokenRule(
                    "action", "UNKNOWN_ACTION", "The action is neither REPLAY nor DISCARD.", "Choose one of the two."));
        }
        if (proposal.reason() == null || proposal.reason().isBlank()) {
            broken.add(new BrokenRule("reason", "REQUIRED", "There is no reason.", "Say why; it is kept."));
        }
        return broken;
    }

    private static ResponseEntity<?> answer(RepairOutcome outcome) {
        return switch (outcome) {
            case RepairOutcome.Done done -> ResponseEntity.ok(done.letter());
            case RepairOutcome.Unknown unknown -> unknown();
            case RepairOutcome.NotFailed settled ->
                Problems.conflict(
                        "NOT_FAILED", "This message is " + settled.state() + ": only one that failed can be repaired.");
            case RepairOutcome.NothingProposed nothing ->
                Problems.conflict("NOTHING_PROPOSED", "Nobody has proposed a repair yet.");
            case RepairOutcome.SamePerson same ->
                Problems.conflict("SAME_PERSON", "Who proposed a repair cannot decide on it; ask somebody else.");
            case RepairOutcome.FailedAgain again ->
                Problems.conflict("FAILED_AGAIN", "The message failed again and stays: " + again.reason());
        };
    }

    private static ResponseEntity<?> unknown() {
        return Problems.notFound("There is no such dead letter in this service.");
    }
}
