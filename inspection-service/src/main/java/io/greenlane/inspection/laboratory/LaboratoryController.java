package io.greenlane.inspection.laboratory;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a laboratory is asked, over HTTP; and which laboratories there are. */
@RestController
@RequestMapping("/api/v1/laboratory")
class LaboratoryController {

    private static final UUID START = new UUID(0, 0);

    private final Requests requests;
    private final Analysis analysis;
    private final Laboratories laboratories;
    private final AuditTrail audit;

    LaboratoryController(Requests requests, Analysis analysis, Laboratories laboratories, AuditTrail audit) {
        this.requests = requests;
        this.analysis = analysis;
        this.laboratories = laboratories;
        this.audit = audit;
    }

    record LaboratoryList(List<Laboratory> items) {}

    /** The laboratories that samples may be sent to. */
    @GetMapping("/laboratories")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    LaboratoryList laboratories() {
        return new LaboratoryList(laboratories.all());
    }

    /** The caller's tests, oldest first; without a wish those that are still to be done. */
    @GetMapping("/tests")
    @RolesAllowed(Role.Names.LAB)
    ResponseEntity<Page<LaboratoryTestView>> list(
            Caller caller,
            @RequestParam(defaultValue = "") Set<TestState> state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Paging.limit(limit);
        Set<TestState> named = Paging.named(state);
        Set<TestState> states = named.isEmpty() ? EnumSet.complementOf(EnumSet.of(TestState.REPORTED)) : named;
        Page<UUID> page = Page.of(
                requests.testsOf(
                        laboratory(caller), states, Objects.requireNonNullElse(Cursor.idOf(cursor), START), size + 1),
                size,
                last -> Cursor.of(last.toString()));
        Map<UUID, LaboratoryTestView> views = new HashMap<>();
        List<LaboratoryRequest> shown = requests.ofTests(page.items());
        shown.forEach(request ->
                request.tests().forEach(test -> views.put(test.testId(), LaboratoryTestView.of(request, test))));
        audit.record(
                caller,
                "LABORATORY_TESTS_LISTED",
                shown.stream().map(LaboratoryRequest::mrn).distinct().toList());
        return Paging.respond(page.map(testId -> Objects.requireNonNull(views.get(testId))));
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LaboratoryTestView.class)))
    @GetMapping("/tests/{testId}")
    @RolesAllowed(Role.Names.LAB)
    ResponseEntity<?> read(Caller caller, @PathVariable UUID testId) {
        laboratory(caller);
        return analysis.read(testId, caller).answer();
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LaboratoryTestView.class)))
    @PostMapping("/tests/{testId}/receipt")
    @RolesAllowed(Role.Names.LAB)
    ResponseEntity<?> receive(Caller caller, @PathVariable UUID testId, @RequestBody Analysis.Receipt request) {
        laboratory(caller);
        return analysis.receive(testId, request, caller).answer();
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LaboratoryTestView.class)))
    @PostMapping("/tests/{testId}/result")
    @RolesAllowed(Role.Names.LAB)
    ResponseEntity<?> report(Caller caller, @PathVariable UUID testId, @RequestBody ResultReport request) {
        laboratory(caller);
        return analysis.report(testId, request, caller).answer();
    }

    /** Whose staff the caller is; a token that does not say so opens nothing. */
    private static String laboratory(Caller caller) {
        String laboratory = caller.laboratory();
        if (laboratory == null) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "LABORATORY_MISSING",
                    HttpHeaders.AUTHORIZATION,
                    "The token does not say which laboratory it is for.",
                    "Have the issuer put the claim laboratory into it.");
        }
        return laboratory;
    }
}
