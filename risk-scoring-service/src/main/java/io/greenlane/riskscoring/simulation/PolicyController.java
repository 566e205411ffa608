package io.greenlane.riskscoring.simulation;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.riskscoring.balance.Policies;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.edition.RefusedDataException;
import io.greenlane.riskscoring.enactment.ProposalRules;
import io.greenlane.riskscoring.model.Models;
import io.greenlane.riskscoring.routing.PolicySimulation;
import io.greenlane.riskscoring.routing.Simulated;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import tools.jackson.databind.node.JsonNodeFactory;

/** The policy in force, and what another one would do. */
@RestController
@RequestMapping("/api/v1/policy")
class PolicyController {

    /** A handful of declarations would hide what a policy asks of the offices. */
    private static final int FEWEST_TO_AGREE_ON = 1000;

    private static final int LONGEST = 20_000;
    private static final int MOST_YEARS_AHEAD = 10;
    private static final int SHOWN = 50;

    private final Policies policies;
    private final PolicySimulation simulation;
    private final PolicyDesk desk;
    private final PolicyProposals proposals;
    private final InstantSource clock;

    PolicyController(
            Policies policies,
            PolicySimulation simulation,
            PolicyDesk desk,
            PolicyProposals proposals,
            InstantSource clock) {
        this.desk = desk;
        this.proposals = proposals;
        this.policies = policies;
        this.simulation = simulation;
        this.clock = clock;
    }

    @GetMapping
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Policy.class)))
    ResponseEntity<?> inForce() {
        return policies.inForceOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> Problems.notFound("No policy is in force today, so nothing is decided."));
    }

    /**
     * Decides past declarations anew as if the policy of the body were in force; nothing changes.
     *
     * @param declarations how many of the newest, 1 to 20000
     */
    @PostMapping("/simulation")
    @RolesAllowed(Role.Names.ANALYST)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Simulated.class)))
    ResponseEntity<?> simulate(@RequestBody JsonNode policy, @RequestParam(defaultValue = "5000") int declarations) {
        if (declarations < 1 || declarations > LONGEST) {
            return Problems.brokenRules(List.of(outOfRange(1, declarations)));
        }
        Draft draft = draftOf(policy);
        if (draft.policy() == null) {
            return Problems.brokenRules(draft.flaws());
        }
        return simulation
                .simulate(draft.policy(), declarations)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "NOTHING_IS_DECIDED",
                        "Measures, risk rules or a policy are missing, so nothing can be decided."));
    }

    /** @param policy as it stands in a policy file */
    record PolicyRequest(
            @Nullable JsonNode policy, @Nullable String why) {}

    @PostMapping("/proposals")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR})
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PolicyProposal.class)))
    ResponseEntity<?> propose(@RequestBody PolicyRequest request, Caller caller) {
        JsonNode policy = request.policy() == null ? JsonNodeFactory.instance.nullNode() : request.policy();
        Draft draft = draftOf(policy);
        List<BrokenRule> broken = new ArrayList<>(draft.flaws());
        if (draft.policy() != null) {
            firstDay(draft.policy().validFrom(), broken);
        }
        ProposalRules.reason("why", request.why(), broken);
        String why = request.why();
        if (why == null || draft.policy() == null || !broken.isEmpty()) {
            return Problems.brokenRules(broken);
        }
        PolicyProposal proposal = desk.propose(draft.policy(), policy.toString(), why.strip(), caller);
        return ResponseEntity.created(URI.create("/api/v1/policy/proposals/" + proposal.id()))
                .body(proposal);
    }

    /** The newest ones: an administration changes its policy seldom. */
    record PolicyProposalList(List<PolicyProposal> items) {}

    /** The newest fifty. */
    @GetMapping("/proposals")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    PolicyProposalList list() {
        return new PolicyProposalList(proposals.newest(SHOWN));
    }

    @GetMapping("/proposals/{id}")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyProposal.class)))
    ResponseEntity<?> one(@PathVariable UUID id) {
        return desk.found(id).answer();
    }

    /**
     * Whoever examines goods reads what it found and does not run it: one declaration more would tell what chose that one.
     *
     * @param declarations how many of the newest, 1000 to 20000: an approval rests on it
     */
    @PostMapping("/proposals/{id}/simulation")
    @RolesAllowed(Role.Names.ANALYST)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyProposal.class)))
    ResponseEntity<?> simulateProposal(
            @PathVariable UUID id, @RequestParam(defaultValue = "5000") int declarations, Caller caller) {
        return declarations < FEWEST_TO_AGREE_ON || declarations > LONGEST
                ? Problems.brokenRules(List.of(outOfRange(FEWEST_TO_AGREE_ON, declarations)))
                : desk.simulate(id, declarations, caller).answer();
    }

    @PostMapping("/proposals/{id}/approval")
    @RolesAllowed(Role.Names.SUPERVISOR)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyProposal.class)))
    ResponseEntity<?> approve(@PathVariable UUID id, Caller caller) {
        return desk.approve(id, caller).answer();
    }

    record PolicyRejectionRequest(@Nullable String reason) {}

    @PostMapping("/proposals/{id}/rejection")
    @RolesAllowed(Role.Names.SUPERVISOR)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyProposal.class)))
    ResponseEntity<?> reject(@PathVariable UUID id, @RequestBody PolicyRejectionRequest request, Caller caller) {
        return ProposalRules.withReason("reason", request.reason(), reason -> desk.reject(id, reason, caller))
                .answer();
    }

    @PostMapping("/proposals/{id}/withdrawal")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyProposal.class)))
    ResponseEntity<?> withdraw(@PathVariable UUID id, Caller caller) {
        return desk.withdraw(id, caller).answer();
    }

    /**
     * A policy as a body brings it.
     *
     * @param policy absent where it has flaws
     */
    private record Draft(@Nullable Policy policy, List<BrokenRule> flaws) {}

    private static Draft draftOf(JsonNode body) {
        if (!body.isObject()) {
            return new Draft(null, List.of(flaw("", "A policy is a JSON object.")));
        }
        try {
            Policy policy = Policies.read(body.toString());
            List<BrokenRule> flaws = new ArrayList<>(policy.flaws().stream()
                    .map(flaw -> flaw(flaw.substring(0, flaw.indexOf(' ')), flaw + "."))
                    .toList());
            if (policy.model() != null && !policy.model().equals(Models.NAME)) {
                flaws.add(flaw(
                        "model",
                        "There is no model of this name, only " + Models.NAME
                                + ": without its model a policy turns nothing green."));
            }
            return new Draft(flaws.isEmpty() ? policy : null, flaws);
        } catch (RefusedDataException refused) {
            return new Draft(null, List.of(flaw(refused.path(), refused.getMessage() + ".")));
        }
    }

    /** What was decided before today was decided without it; a day that far ahead is a slip of the pen. */
    private void firstDay(LocalDate from, List<BrokenRule> broken) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (from.isBefore(today)) {
            broken.add(new BrokenRule(
                    "policy.validFrom",
                    "VALID_FROM_IN_THE_PAST",
                    "A policy cannot be put in force on " + from
                            + ": what was decided since then was decided without it.",
                    "Give today (" + today + ", UTC) or a later day."));
        } else if (from.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            broken.add(new BrokenRule(
                    "policy.validFrom",
                    "VALID_FROM_TOO_FAR_AHEAD",
                    "The policy would come into force on " + from + ", in more than " + MOST_YEARS_AHEAD + " years.",
                    "Give a day before."));
        }
    }

    private static BrokenRule outOfRange(int fewest, int declarations) {
        return new BrokenRule(
                "declarations",
                "OUT_OF_RANGE",
                "This simulation decides " + fewest + " to " + LONGEST + " declarations, not " + declarations + ".",
                "Give a number in this range or leave it out.");
    }

    private static BrokenRule flaw(String path, String sentence) {
        return new BrokenRule(
                path, "POLICY_FLAWED", sentence, "Mend it; docs/api.md shows a whole one, with a model and without.");
    }
}
