package io.greenlane.chassis.deadletter;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

/** Dead letters over HTTP: an operator looks and proposes, another operator or a supervisor decides. */
@RestController
@RequestMapping("/api/v1/dead-letters/${spring.application.name}")
class DeadLetterController {

    private static final List<String> OPEN = List.of("FAILED", "PARKED");
    private static final List<String> STATES = List.of("FAILED", "PARKED", "REPLAYED", "DISCARDED");
    private static final int LONGEST_REASON = 2_000;

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

    /**
     * What another decides.
     *
     * @param approve whether to carry the proposal out; false withdraws it
     * @param proposedAt the proposal's own, as it was read: nobody approves what he has not seen
     */
    record Decision(@Nullable Boolean approve, @Nullable Instant proposedAt) {}

    @GetMapping
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    ResponseEntity<Page<DeadLetter>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Paging.limit(limit);
        List<DeadLetter> found =
                deadLetters.inState(state == null ? OPEN : List.of(known(state)), Cursor.idOf(cursor), size + 1);
        Page<DeadLetter> page =
                Page.of(found, size, letter -> Cursor.of(letter.id().toString()));
        audit.record(
                caller,
                "DEAD_LETTERS_SEARCHED",
                List.of(),
                page.items().stream().map(letter -> letter.id().toString()).toList());
        return Paging.respond(page);
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeadLetter.class)))
    @GetMapping("/{id}")
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    ResponseEntity<?> one(Caller caller, @PathVariable UUID id) {
        DeadLetter letter = deadLetters.find(id).orElse(null);
        if (letter == null) {
            return unknown();
        }
        audit.record(caller, "DEAD_LETTER_READ", List.of(), letter.subjects());
        return ResponseEntity.ok(letter);
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeadLetter.class)))
    @PostMapping("/{id}/repair")
    @RolesAllowed(Role.Names.OPERATOR)
    ResponseEntity<?> propose(Caller caller, @PathVariable UUID id, @RequestBody Proposal proposal) {
        List<BrokenRule> broken = broken(proposal);
        if (!broken.isEmpty() || proposal.action() == null || proposal.reason() == null) {
            return Problems.brokenRules(broken);
        }
        String payload = proposal.payload() == null ? null : proposal.payload().toString();
        return answer(repair.propose(id, caller, proposal.action(), proposal.reason(), payload));
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeadLetter.class)))
    @PostMapping("/{id}/approval")
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.SUPERVISOR})
    ResponseEntity<?> decide(Caller caller, @PathVariable UUID id, @RequestBody Decision decision) {
        List<BrokenRule> broken = broken(decision);
        if (!broken.isEmpty() || decision.approve() == null || decision.proposedAt() == null) {
            return Problems.brokenRules(broken);
        }
        return answer(
                decision.approve()
                        ? repair.approve(id, decision.proposedAt(), caller)
                        : repair.reject(id, decision.proposedAt(), caller));
    }

    private static String known(String state) {
        if (!STATES.contains(state)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "PARAMETER_INVALID",
                    "The parameter state cannot be read.",
                    List.of(new BrokenRule(
                            "state", "UNKNOWN_STATE", "There is no such state.", "Send one of " + STATES + ".")));
        }
        return state;
    }

    private static List<BrokenRule> broken(Decision decision) {
        List<BrokenRule> broken = new ArrayList<>();
        if (decision.approve() == null) {
            broken.add(new BrokenRule(
                    "approve", "REQUIRED", "It is not said whether to approve.", "Set approve to true or false."));
        }
        if (decision.proposedAt() == null) {
            broken.add(new BrokenRule(
                    "proposedAt",
                    "REQUIRED",
                    "It is not said which proposal is meant.",
                    "Read the message and send the proposedAt of the proposal you decide on."));
        }
        return broken;
    }

    private static List<BrokenRule> broken(Proposal proposal) {
        List<BrokenRule> broken = new ArrayList<>();
        if (!"REPLAY".equals(proposal.action()) && !"DISCARD".equals(proposal.action())) {
            broken.add(new BrokenRule(
                    "action", "UNKNOWN_ACTION", "The action is neither REPLAY nor DISCARD.", "Choose one of the two."));
        }
        if (proposal.reason() == null || proposal.reason().isBlank()) {
            broken.add(new BrokenRule("reason", "REQUIRED", "There is no reason.", "Say why; it is kept."));
        } else if (proposal.reason().length() > LONGEST_REASON
                || proposal.reason().indexOf('\0') >= 0) {
            broken.add(new BrokenRule(
                    "reason",
                    "REASON_INVALID",
                    "The reason is too long or is not plain text.",
                    "Say it in at most " + LONGEST_REASON + " characters, without NUL."));
        }
        return broken;
    }

    private static ResponseEntity<?> answer(RepairOutcome outcome) {
        return switch (outcome) {
            case RepairOutcome.Done done -> ResponseEntity.ok(done.letter());
            case RepairOutcome.Unknown unknown -> unknown();
            case RepairOutcome.NotFailed settled ->
                Problems.conflict(
                        "NOT_FAILED",
                        "id",
                        "This message is " + settled.state() + ": only one that failed can be repaired.",
                        "If it is PARKED, repair the failed one of its key; it follows by itself.");
            case RepairOutcome.NothingProposed nothing ->
                Problems.conflict(
                        "NOTHING_PROPOSED", "id", "Nobody has proposed a repair yet.", "Propose one at repair first.");
            case RepairOutcome.OtherProposal other ->
                Problems.conflict(
                        "OTHER_PROPOSAL",
                        "proposedAt",
                        "This is not the proposal that stands now.",
                        "Read the message again and decide on what is proposed there.");
            case RepairOutcome.ProposalStands standing ->
                Problems.conflict(
                        "PROPOSAL_STANDS",
                        "id",
                        "A proposal of " + standing.proposedBy() + " waits for a decision.",
                        "Decide on it at approval; after a rejection you can propose another.");
            case RepairOutcome.SamePerson same ->
                Problems.conflict(
                        "SAME_PERSON",
                        "Authorization",
                        "Who proposed a repair cannot decide on it.",
                        "Ask somebody else to decide.");
            case RepairOutcome.FailedAgain again ->
                Problems.conflict(
                        "FAILED_AGAIN",
                        "id",
                        "The message failed again and stays: " + again.reason(),
                        "Propose a repaired payload, or to discard the message.");
        };
    }

    private static ResponseEntity<?> unknown() {
        return Problems.notFound(
                "id",
                "There is no such dead letter in this service.",
                "List the dead letters and use an id from there.");
    }
}
