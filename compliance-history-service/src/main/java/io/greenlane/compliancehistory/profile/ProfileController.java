package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.idempotency.IdempotencyKeys;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.vocabulary.Eori;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Profiles over HTTP. */
@RestController
class ProfileController {

    private static final int LONGEST_KEY = 255;
    private static final Set<Role> OFFICIALS =
            Set.of(Role.OFFICER, Role.SUPERVISOR, Role.ANALYST, Role.AUTHORITY, Role.AUDITOR);

    private final ProfileReading reading;
    private final Auditing auditing;
    private final IdempotencyKeys keys;
    private final AuditTrail trail;

    ProfileController(ProfileReading reading, Auditing auditing, IdempotencyKeys keys, AuditTrail trail) {
        this.reading = reading;
        this.auditing = auditing;
        this.keys = keys;
        this.trail = trail;
    }

    /** A trader reads his own; somebody else's does not exist for him. */
    @GetMapping("/api/v1/traders/{eori}/profile")
    @RolesAllowed({
        Role.Names.TRADER,
        Role.Names.OFFICER,
        Role.Names.SUPERVISOR,
        Role.Names.ANALYST,
        Role.Names.AUTHORITY,
        Role.Names.AUDITOR
    })
    ResponseEntity<?> read(Caller caller, @PathVariable String eori) {
        boolean own = caller.actsFor(eori);
        boolean official = caller.roles().stream().anyMatch(OFFICIALS::contains);
        if (!Eori.isValid(eori) || !(own || official)) {
            return Problems.notFound("There is no trader with this EORI number that you may see.");
        }
        if (!own) {
            trail.record(caller, "PROFILE_READ", List.of());
        }
        return ResponseEntity.ok(reading.of(eori));
    }

    @PostMapping("/api/v1/traders/{eori}/audits")
    @RolesAllowed(Role.Names.AUTHORITY)
    ResponseEntity<?> audit(
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
            return answer(eori, auditing.record(eori, request, key, caller));
        } finally {
            keys.end(caller.subject(), key);
        }
    }

    private static ResponseEntity<?> answer(String eori, AuditOutcome outcome) {
        return switch (outcome) {
            case AuditOutcome.Recorded(String profile) ->
                ResponseEntity.created(URI.create("/api/v1/traders/" + eori + "/profile"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(profile);
            case AuditOutcome.Broken(List<BrokenRule> rules) -> Problems.brokenRules(rules);
            case AuditOutcome.KeyReused reused ->
                Problems.response(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "IDEMPOTENCY_KEY_REUSED",
                        "This Idempotency-Key stood for another request; use a new one.");
        };
    }
}
