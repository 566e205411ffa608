package io.greenlane.riskscoring.authoring;

import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.riskscoring.criteria.Criteria;
import io.greenlane.riskscoring.criteria.CriteriaEdition;
import io.greenlane.riskscoring.criteria.CriterionRules;
import io.greenlane.riskscoring.criteria.Field;
import io.greenlane.riskscoring.enactment.ProposalRules;
import io.greenlane.riskscoring.feedback.HitRates;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Officers' criteria over HTTP; no trader ever reads one. */
@RestController
@RequestMapping("/api/v1/criteria")
class CriteriaController {

    private static final int LONGEST_LOOK_BACK = 365;
    private static final int USUAL_TEST = 100_000;
    private static final int LONGEST_TEST = 1_000_000;

    private final CriteriaDesk desk;
    private final CriteriaProposals proposals;
    private final Criteria criteria;
    private final HitRates hitRates;
    private final InstantSource clock;

    CriteriaController(
            CriteriaDesk desk, CriteriaProposals proposals, Criteria criteria, HitRates hitRates, InstantSource clock) {
        this.desk = desk;
        this.proposals = proposals;
        this.criteria = criteria;
        this.hitRates = hitRates;
        this.clock = clock;
    }

    /**
     * What examinations found of the goods that each criterion selected, beside all that was selected and the control draw.
     *
     * @param days how far back, 1 to 365
     */
    @GetMapping("/hit-rates")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    HitRates.HitRate hitRates(@RequestParam(defaultValue = "90") int days) {
        if (days < 1 || days > LONGEST_LOOK_BACK) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "PARAMETER_INVALID",
                    "days",
                    "So many days are not looked back.",
                    "Give 1 to " + LONGEST_LOOK_BACK + ".");
        }
        return hitRates.since(clock.instant().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofDays(days)));
    }

    /** What is in force, with the version that decisions record. */
    record CriteriaInForce(String version, CriteriaEdition edition) {}

    @GetMapping
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    CriteriaInForce inForce() {
        return new CriteriaInForce(criteria.inForce().version(), criteria.edition());
    }

    /** A name that an expression may use. */
    record Word(String name, String type, String meaning) {}

    record Vocabulary(List<Word> items) {}

    /** All that an expression may name: fields, sets and functions. */
    @GetMapping("/vocabulary")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    Vocabulary vocabulary() {
        return new Vocabulary(Stream.of(
                        Stream.of(Field.values())
                                .map(field -> new Word(field.path(), field.typeName(), field.meaning())),
                        criteria.edition().sets().stream()
                                .map(set ->
                                        new Word("sets." + set.name(), "list(string)", String.valueOf(set.title()))),
                        Stream.of(
                                new Word(
                                        "in",
                                        "operator",
                                        "Whether a list has a text: declaration.importer in sets.name"),
                                new Word(
                                        "startsWithAny",
                                        "(list(string)) -> bool",
                                        "Whether a text begins with a member: item.commodityCode.startsWithAny(sets.name)")))
                .flatMap(words -> words)
                .toList());
    }

    record CheckRequest(@Nullable String expression) {}

    /** @param flaws empty for an expression that may be used */
    record Checked(List<CriterionRules.ExpressionFlaw> flaws) {}

    /** Compiles an expression and tells where it is wrong; nothing is kept. */
    @PostMapping("/check")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR})
    Checked check(@RequestBody CheckRequest request) {
        String expression = request.expression() == null ? "" : request.expression();
        return new Checked(CriterionRules.flawsIn(expression, criteria.edition().sets()));
    }

    @PostMapping("/proposals")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR})
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CriteriaProposal.class)))
    ResponseEntity<?> propose(@RequestBody CriteriaRequest request, Caller caller) {
        Outcome<CriteriaProposal> outcome = desk.propose(request, caller);
        return outcome instanceof Outcome.Done<CriteriaProposal>(CriteriaProposal proposal)
                ? ResponseEntity.created(URI.create("/api/v1/criteria/proposals/" + proposal.id()))
                        .body(proposal)
                : outcome.answer();
    }

    /** All of them, the newest first. */
    @GetMapping("/proposals")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    ResponseEntity<Page<CriteriaProposal>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Paging.limit(limit);
        return Paging.respond(Page.of(
                proposals.newest(Cursor.idOf(cursor), size + 1),
                size,
                last -> Cursor.of(last.id().toString())));
    }

    @GetMapping("/proposals/{id}")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CriteriaProposal.class)))
    ResponseEntity<?> one(@PathVariable UUID id) {
        return desk.found(id).answer();
    }

    /** @param declarations how many of the newest to look at, 1 to 1000000; 100000 when absent */
    record BackTestRequest(@Nullable Integer declarations) {}

    /** Starts a test on past declarations; read the proposal for its progress and its result. */
    @PostMapping("/proposals/{id}/backtest")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR})
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = CriteriaProposal.class)))
    ResponseEntity<?> test(@PathVariable UUID id, @RequestBody BackTestRequest request, Caller caller) {
        int declarations = request.declarations() == null ? USUAL_TEST : request.declarations();
        if (declarations < 1 || declarations > LONGEST_TEST) {
            return Problems.brokenRules(List.of(new BrokenRule(
                    "declarations",
                    "OUT_OF_RANGE",
                    "A test looks at 1 to " + LONGEST_TEST + " declarations, not " + declarations + ".",
                    "Give a number in this range or leave it out.")));
        }
        Outcome<CriteriaProposal> outcome = desk.test(id, declarations, caller);
        return outcome instanceof Outcome.Done<CriteriaProposal>(CriteriaProposal proposal)
                ? ResponseEntity.accepted().body(proposal)
                : outcome.answer();
    }

    @PostMapping("/proposals/{id}/submission")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CriteriaProposal.class)))
    ResponseEntity<?> submit(@PathVariable UUID id, Caller caller) {
        return desk.submit(id, caller).answer();
    }

    @PostMapping("/proposals/{id}/approval")
    @RolesAllowed(Role.Names.SUPERVISOR)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CriteriaProposal.class)))
    ResponseEntity<?> approve(@PathVariable UUID id, Caller caller) {
        return desk.approve(id, caller).answer();
    }

    record CriteriaRejectionRequest(@Nullable String reason) {}

    @PostMapping("/proposals/{id}/rejection")
    @RolesAllowed(Role.Names.SUPERVISOR)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CriteriaProposal.class)))
    ResponseEntity<?> reject(@PathVariable UUID id, @RequestBody CriteriaRejectionRequest request, Caller caller) {
        return ProposalRules.withReason("reason", request.reason(), reason -> desk.reject(id, reason, caller))
                .answer();
    }

    @PostMapping("/proposals/{id}/withdrawal")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CriteriaProposal.class)))
    ResponseEntity<?> withdraw(@PathVariable UUID id, Caller caller) {
        return desk.withdraw(id, caller).answer();
    }
}
