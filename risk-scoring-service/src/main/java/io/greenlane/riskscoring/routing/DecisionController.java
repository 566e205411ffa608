package io.greenlane.riskscoring.routing;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskscoring.edition.RefusedDataException;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions, for those who work with them; a trader reads his holds at declaration-service instead. */
@RestController
@RequestMapping("/api/v1/declarations/{mrn}")
class DecisionController {

    private final Decisions decisions;
    private final Replay replay;
    private final AuditTrail audit;

    DecisionController(RoutingTables tables, Replay replay, AuditTrail audit) {
        this.replay = replay;
        this.decisions = tables.decisions();
        this.audit = audit;
    }

    /** All of them: a declaration has few. */
    record DecisionPage(List<DecisionView> items) {}

    /** Every decision about a declaration, the first one first. */
    @GetMapping("/decisions")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR, Role.Names.ANALYST, Role.Names.AUDITOR})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DecisionPage.class)))
    ResponseEntity<?> all(@PathVariable String mrn, Caller caller) {
        List<DecidedDeclaration> decided = decisions.of(mrn);
        if (decided.isEmpty()) {
            return undecided(mrn);
        }
        audit.record(caller, "DECISIONS_READ", List.of(mrn));
        return ResponseEntity.ok(new DecisionPage(
                decided.stream().map(each -> view(each, caller)).toList()));
    }

    /** Decisions made again. */
    record ReplayPage(List<Replay.Replayed> items) {}

    /** Every decision about a declaration, made again from its facts and the editions it names. */
    @GetMapping("/decisions/replay")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.AUDITOR})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReplayPage.class)))
    ResponseEntity<?> replayed(@PathVariable String mrn, Caller caller) {
        List<Replay.Replayed> replayed;
        try {
            replayed = replay.of(mrn);
        } catch (RefusedDataException | RefusedTableException damaged) {
            return Problems.conflict(
                    "EDITION_DAMAGED",
                    "mrn",
                    "It cannot be decided again. " + damaged.getMessage(),
                    "Ask who runs the database.");
        }
        if (replayed.isEmpty()) {
            return undecided(mrn);
        }
        audit.record(caller, "DECISIONS_REPLAYED", List.of(mrn));
        return ResponseEntity.ok(new ReplayPage(replayed));
    }

    /** What the goods were held against. */
    record HeldAgainstPage(String catalogue, List<HeldAgainst> items) {}

    /** The measures of the latest decision, and the state of what they ask for. */
    @GetMapping("/decision/measures")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR, Role.Names.ANALYST, Role.Names.AUDITOR})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HeldAgainstPage.class)))
    ResponseEntity<?> measures(@PathVariable String mrn, Caller caller) {
        List<DecidedDeclaration> decided = decisions.of(mrn);
        if (decided.isEmpty()) {
            return undecided(mrn);
        }
        audit.record(caller, "DECISION_READ", List.of(mrn));
        DecidedDeclaration latest = decided.getLast();
        String version = latest.decision().versions().measures();
        return ResponseEntity.ok(
                new HeldAgainstPage(version, HeldAgainst.in(latest.facts(), replay.catalogueOf(version))));
    }

    /** The latest decision about a declaration. */
    @GetMapping("/decision")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR, Role.Names.ANALYST, Role.Names.AUDITOR})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DecisionView.class)))
    ResponseEntity<?> latest(@PathVariable String mrn, Caller caller) {
        List<DecidedDeclaration> decided = decisions.of(mrn);
        if (decided.isEmpty()) {
            return undecided(mrn);
        }
        audit.record(caller, "DECISION_READ", List.of(mrn));
        return ResponseEntity.ok(view(decided.getLast(), caller));
    }

    /** Whoever may examine reads as an examiner, whatever else he is. */
    private static DecisionView view(DecidedDeclaration decided, Caller caller) {
        boolean examines = caller.is(Role.OFFICER) || caller.is(Role.SUPERVISOR);
        return examines ? DecisionView.forExaminers(decided) : DecisionView.forAnalysts(decided);
    }

    private static ResponseEntity<?> undecided(String mrn) {
        return Problems.notFound("There is no decision about " + mrn + ".");
    }
}
