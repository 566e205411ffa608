package io.greenlane.inspection.worklist;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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

/** The work list over HTTP. */
@RestController
@RequestMapping("/api/v1/inspections")
class WorkListController {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._@-]{1,80}");

    private final Cases cases;
    private final Claiming claiming;
    private final AuditTrail audit;
    private final CaseTimes times;
    private final InstantSource clock;

    WorkListController(Cases cases, Claiming claiming, AuditTrail audit, CaseTimes times, InstantSource clock) {
        this.cases = cases;
        this.claiming = claiming;
        this.audit = audit;
        this.times = times;
        this.clock = clock;
    }

    /** The cases of the caller's offices, the most urgent first; without a wish those that are still to be done. */
    @GetMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<Page<CaseView>> list(
            Caller caller,
            @RequestParam(defaultValue = "") Set<CaseState> state,
            @RequestParam(defaultValue = "") Set<CaseKind> kind,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean perishable,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Paging.limit(limit);
        List<String> offices = caller.offices().stream()
                .filter(own -> office == null || own.equals(office))
                .sorted()
                .toList();
        Set<CaseState> states = Paging.named(state);
        Set<CaseKind> kinds = Paging.named(kind);
        var filter = new WorkListQuery.Filter(
                kinds.isEmpty() ? EnumSet.allOf(CaseKind.class) : kinds,
                word("officer", officer),
                overdue ? clock.instant() : null,
                perishable,
                word("q", q));
        var query = new WorkListQuery(
                offices, states.isEmpty() ? CaseState.UNDONE : states, filter, Cursor.idOf(cursor), size + 1);
        Page<InspectionCase> page = Page.of(
                cases.mostUrgent(query), size, last -> Cursor.of(last.caseId().toString()));
        audit.record(
                caller,
                "INSPECTIONS_LISTED",
                page.items().stream().map(shown -> shown.decision().mrn()).toList());
        return Paging.respond(page.map(shown -> CaseView.of(shown, times)));
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    @GetMapping("/{caseId}")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> read(Caller caller, @PathVariable UUID caseId) {
        return switch (CaseAccess.to(caseId, cases.find(caseId), caller)) {
            case CaseAccess.Denied(CaseRefusal why) -> Problems.response(why.problem());
            case CaseAccess.Allowed(InspectionCase found) -> {
                audit.record(caller, "INSPECTION_READ", List.of(found.decision().mrn()));
                yield ResponseEntity.ok(CaseView.of(found, times));
            }
        };
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    @PostMapping("/{caseId}/claim")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> claim(Caller caller, @PathVariable UUID caseId) {
        return CaseView.answer(claiming.claim(caseId, caller), times);
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    @PostMapping("/{caseId}/release-claim")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> giveBack(
            Caller caller, @PathVariable UUID caseId, @RequestBody(required = false) @Nullable ReleaseRequest request) {
        return CaseView.answer(
                claiming.giveBack(caseId, request == null ? ReleaseRequest.WITHOUT_REASON : request, caller), times);
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    @PostMapping("/{caseId}/assignment")
    @RolesAllowed(Role.Names.SUPERVISOR)
    ResponseEntity<?> assign(Caller caller, @PathVariable UUID caseId, @RequestBody AssignmentRequest request) {
        return CaseView.answer(claiming.assign(caseId, request, caller), times);
    }

    private static @Nullable String word(String parameter, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        if (!WORD.matcher(sent.strip()).matches()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "PARAMETER_INVALID",
                    parameter,
                    "This is nothing that could be found.",
                    "Give up to 80 letters, digits, dots, hyphens, underscores or at signs.");
        }
        return sent.strip();
    }
}
