package io.greenlane.riskscoring.simulation;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Role;
import io.greenlane.riskscoring.balance.Policies;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.edition.RefusedDataException;
import io.greenlane.riskscoring.routing.PolicySimulation;
import io.greenlane.riskscoring.routing.Simulated;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The policy in force, and what another one would do. */
@RestController
@RequestMapping("/api/v1/policy")
class PolicyController {

    private static final int LONGEST = 20_000;

    private final Policies policies;
    private final PolicySimulation simulation;
    private final InstantSource clock;

    PolicyController(Policies policies, PolicySimulation simulation, InstantSource clock) {
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
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Simulated.class)))
    ResponseEntity<?> simulate(@RequestBody JsonNode policy, @RequestParam(defaultValue = "5000") int declarations) {
        if (declarations < 1 || declarations > LONGEST) {
            return Problems.brokenRules(List.of(new BrokenRule(
                    "declarations",
                    "OUT_OF_RANGE",
                    "A simulation decides 1 to " + LONGEST + " declarations, not " + declarations + ".",
                    "Give a number in this range or leave it out.")));
        }
        if (!policy.isObject()) {
            return Problems.brokenRules(List.of(flaw("", "A policy is a JSON object.")));
        }
        Policy draft;
        try {
            draft = Policies.read(policy.toString());
        } catch (RefusedDataException refused) {
            return Problems.brokenRules(List.of(flaw("", String.valueOf(refused.getMessage()))));
        }
        List<String> flaws = draft.flaws();
        if (!flaws.isEmpty()) {
            return Problems.brokenRules(flaws.stream()
                    .map(flaw -> flaw(flaw.substring(0, flaw.indexOf(' ')), flaw + "."))
                    .toList());
        }
        return simulation
                .simulate(draft, declarations)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "NOTHING_IS_DECIDED",
                        "Measures, risk rules or a policy are missing, so nothing can be decided."));
    }

    private static BrokenRule flaw(String path, String sentence) {
        return new BrokenRule(path, "POLICY_FLAWED", sentence, "Mend it; GET /policy shows one that is whole.");
    }
}
