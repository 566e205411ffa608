package io.greenlane.riskscoring.learning;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.problem.Outcome.Done;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskscoring.balance.Policies;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.enactment.ProposalRules;
import io.greenlane.riskscoring.model.Models;
import io.greenlane.riskscoring.model.RiskModel;
import io.greenlane.riskscoring.routing.Hindsight;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** Risk models over HTTP; no trader ever reads one. */
@RestController
@RequestMapping("/api/v1/models")
class ModelController {

    private static final int SHOWN = 50;
    private static final int LONGEST_JUDGING = 20_000;

    private final ModelDesk desk;
    private final ModelEntries entries;
    private final Models models;
    private final Policies policies;
    private final Hindsight hindsight;
    private final LearningCapacity capacity;
    private final InstantSource clock;

    // Seven: the desk, a memory, what is in force twice, the past, how much of it, and the clock.
    ModelController(
            ModelDesk desk,
            ModelEntries entries,
            Models models,
            Policies policies,
            Hindsight hindsight,
            LearningCapacity capacity,
            InstantSource clock) {
        this.desk = desk;
        this.entries = entries;
        this.models = models;
        this.policies = policies;
        this.hindsight = hindsight;
        this.capacity = capacity;
        this.clock = clock;
    }

    record ModelList(List<ModelEntry> items) {}

    /** The newest fifty. */
    @GetMapping
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    ModelList list() {
        return new ModelList(entries.newest(SHOWN));
    }

    /**
     * Whether decisions have the model that the policy names.
     *
     * @param named what the policy calls it; absent where decisions need none
     * @param available whether decisions ask it
     * @param version of the model that decisions ask; absent where they ask none
     * @param why it cannot be had; absent when it can, or none is needed
     */
    record ModelStatus(
            @Nullable String named,
            boolean available,
            @Nullable String version,
            @Nullable String why) {}

    /** Whoever works with decisions sees whether they are made without the model. */
    @GetMapping("/status")
    @RolesAllowed({
        Role.Names.OFFICER,
        Role.Names.ANALYST,
        Role.Names.SUPERVISOR,
        Role.Names.AUDITOR,
        Role.Names.OPERATOR
    })
    ModelStatus status() {
        String named = policies.inForceOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .map(Policy::model)
                .orElse(null);
        String version = models.inForce(named).map(RiskModel::version).orElse(null);
        return new ModelStatus(
                named,
                version != null,
                version,
                named == null || version != null
                        ? null
                        : models.whyUnavailable(named).orElse(null));
    }

    /** @param declarations how many of the newest to learn from, 1 to what the service has memory for; that when absent */
    record TrainingRequest(@Nullable Integer declarations) {}

    /** Starts a training on what inspections found; read the model for its progress and its result. */
    @PostMapping("/training")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR})
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ModelEntry.class)))
    ResponseEntity<?> train(@RequestBody TrainingRequest request, Caller caller) {
        int declarations = request.declarations() == null ? capacity.declarations() : request.declarations();
        if (declarations < 1 || declarations > capacity.declarations()) {
            return outOfRange("With its memory this service learns from", capacity.declarations(), declarations);
        }
        Outcome<ModelEntry> outcome = desk.train(declarations, caller);
        return outcome instanceof Done<ModelEntry>(ModelEntry entry)
                ? ResponseEntity.accepted()
                        .location(URI.create("/api/v1/models/" + entry.id()))
                        .body(entry)
                : outcome.answer();
    }

    @GetMapping("/{id}")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ModelEntry.class)))
    ResponseEntity<?> one(@PathVariable UUID id) {
        return desk.found(id).answer();
    }

    /**
     * How a model does on what was decided since it learnt. A challenger is scored here as it would have scored then: scoring
     * is pure, so nothing of it slows a decision.
     *
     * @param since nothing decided before this day is looked at; give the same day for two models to compare them
     * @param declarations how many of the newest to look at, 1 to 20000
     */
    @GetMapping("/{id}/performance")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Performance.class)))
    ResponseEntity<?> performance(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(defaultValue = "20000") int declarations) {
        if (declarations < 1 || declarations > LONGEST_JUDGING) {
            return outOfRange("A model is judged on", LONGEST_JUDGING, declarations);
        }
        Outcome<ModelEntry> found = desk.found(id);
        if (!(found instanceof Done<ModelEntry>(ModelEntry entry))) {
            return found.answer();
        }
        String version = entry.version();
        if (version == null) {
            return Problems.conflict(
                    "NOT_TRAINED", "id", "The model is " + entry.state() + ": it was never trained.", "Train another.");
        }
        try {
            Judging judging = new Judging(RiskModel.read(version, entries.textOf(id)), since);
            hindsight.read(judging.since(), declarations, judging::add, read -> {});
            return ResponseEntity.ok(judging.result());
        } catch (RefusedTableException unusable) {
            return Problems.conflict(
                    "MODEL_UNUSABLE", "id", String.valueOf(unusable.getMessage()), "Train a model anew.");
        }
    }

    record PromotionRequest(@Nullable String why) {}

    /** Asks another person to put a model in force. */
    @PostMapping("/{id}/promotion")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ModelEntry.class)))
    ResponseEntity<?> propose(@PathVariable UUID id, @RequestBody PromotionRequest request, Caller caller) {
        return ProposalRules.withReason("why", request.why(), why -> desk.propose(id, why, caller))
                .answer();
    }

    @PostMapping("/{id}/approval")
    @RolesAllowed(Role.Names.SUPERVISOR)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ModelEntry.class)))
    ResponseEntity<?> approve(@PathVariable UUID id, Caller caller) {
        return desk.approve(id, caller).answer();
    }

    record ModelReasonRequest(@Nullable String reason) {}

    @PostMapping("/{id}/rejection")
    @RolesAllowed(Role.Names.SUPERVISOR)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ModelEntry.class)))
    ResponseEntity<?> reject(@PathVariable UUID id, @RequestBody ModelReasonRequest request, Caller caller) {
        return ProposalRules.withReason("reason", request.reason(), reason -> desk.reject(id, reason, caller))
                .answer();
    }

    /** Takes the champion out of force at once: rules go on, more is drawn by lot, and nothing is better than BLUE. */
    @PostMapping("/{id}/suspension")
    @RolesAllowed(Role.Names.SUPERVISOR)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ModelEntry.class)))
    ResponseEntity<?> suspend(@PathVariable UUID id, @RequestBody ModelReasonRequest request, Caller caller) {
        return ProposalRules.withReason("reason", request.reason(), reason -> desk.suspend(id, reason, caller))
                .answer();
    }

    @PostMapping("/{id}/withdrawal")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.SUPERVISOR})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ModelEntry.class)))
    ResponseEntity<?> withdraw(@PathVariable UUID id, Caller caller) {
        return desk.withdraw(id, caller).answer();
    }

    private static ResponseEntity<?> outOfRange(String what, int longest, int declarations) {
        return Problems.brokenRules(List.of(new BrokenRule(
                "declarations",
                "OUT_OF_RANGE",
                what + " 1 to " + longest + " declarations, not " + declarations + ".",
                "Give a number in this range or leave it out.")));
    }
}
