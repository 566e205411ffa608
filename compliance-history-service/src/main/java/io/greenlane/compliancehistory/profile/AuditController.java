package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.idempotency.IdempotencyKeys;
import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.vocabulary.Eori;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Audits over HTTP: proposed by one, confirmed by another. */
@RestController
@RequestMapping("/api/v1/traders/{eori}/audits")
class AuditController {

    private static final int LONGEST_KEY = 255;

    private final Auditing auditing;
    private final AuditConfirming confirming;
    private final AuditReports reports;
    private final IdempotencyKeys keys;
    private final AuditTrail trail;

    AuditController(
            Auditing auditing,
            AuditConfirming confirming,
            AuditReports reports,
            IdempotencyKeys keys,
            AuditTrail trail) {
        this.auditing = auditing;
        this.confirming = confirming;
        this.reports = reports;
        this.keys = keys;
        this.trail = trail;
    }

    @PostMapping
    @RolesAllowed(Role.Names.AUTHORITY)
    ResponseEntity<?> propose(
            Caller caller,
            @PathVariable String eori,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AuditRequest request) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            return Problems.response(
                    HttpStatus.BAD_REQUEST,
                    key == null ? "IDEMPOTENCY_KEY_MISSING" : "IDEMPOTENCY_KEY_INVALID",
                    "Send a header Idempotency-Key of 1 to " + LONGEST_KEY
                            + " characters, a new one for each audit, so that a repeated request counts once.");
        }
        if (!keys.begin(caller.subject(), key)) {
            return Problems.conflict(
                    "REQUEST_IN_FLIGHT", "A request with this Idempotency-Key is being worked on; ask again shortly.");
        }
        try {
            return answer(auditing.propose(eori, request, key, caller));
        } finally {
            keys.end(caller.subject(), key);
        }
    }

    /** The enterprise's audits, the newest first, confirmed or not. */
    @GetMapping
    @RolesAllowed({Role.Names.AUTHORITY, Role.Names.SUPERVISOR, Role.Names.AUDITOR})
    ResponseEntity<?> list(
            Caller caller,
            @PathVariable String eori,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!Eori.isValid(eori)) {
            return Problems.notFound("There is no trader with this EORI number.");
        }
        int size = Paging.limit(limit);
        List<AuditReport> found = reports.of(eori, Cursor.idOf(cursor), size + 1);
        trail.record(caller, "AUDITS_LISTED", List.of(), List.of(eori));
        return Paging.respond(
                Page.of(found, size, last -> Cursor.of(last.auditId().toString())));
    }

    @PostMapping("/{auditId}/confirmation")
    @RolesAllowed({Role.Names.AUTHORITY, Role.Names.SUPERVISOR})
    ResponseEntity<?> confirm(Caller caller, @PathVariable String eori, @PathVariable UUID auditId) {
        return switch (confirming.confirm(eori, auditId, caller)) {
            case ConfirmationOutcome.Counted(ProfileView profile) -> ResponseEntity.ok(profile);
            case ConfirmationOutcome.Broken(List<BrokenRule> rules) -> Problems.brokenRules(rules);
            case ConfirmationOutcome.SamePerson own ->
                Problems.conflict("SAME_PERSON", "Who proposed an audit cannot confirm it; ask somebody else.");
            case ConfirmationOutcome.Unknown unknown ->
                Problems.notFound("There is no audit " + auditId + " of this enterprise.");
        };
    }

    private static ResponseEntity<?> answer(AuditOutcome outcome) {
        return switch (outcome) {
            case AuditOutcome.Proposed(AuditReport report) ->
                ResponseEntity.created(URI.create("/api/v1/traders/" + report.eori() + "/audits"))
                        .body(report);
            case AuditOutcome.Broken(List<BrokenRule> rules) -> Problems.brokenRules(rules);
            case AuditOutcome.KeyReused reused ->
                Problems.response(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "IDEMPOTENCY_KEY_REUSED",
                        "This Idempotency-Key stood for another request; use a new one.");
        };
    }
}
