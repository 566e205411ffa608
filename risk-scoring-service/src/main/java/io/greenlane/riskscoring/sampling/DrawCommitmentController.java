package io.greenlane.riskscoring.sampling;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.riskscoring.sampling.DrawCommitments.Commitment;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what binds the authority to its draws before it makes them, and to auditors, afterwards, what they were made with. */
@RestController
@RequestMapping("/api/v1/draw-commitments")
class DrawCommitmentController {

    private static final int DAYS_BACK = 30;
    private static final String METHOD =
            "A lot is the first 53 bits of HMAC-SHA-256(secret of the day of lodgement, MRN followed by the purpose);"
                    + " the commitment is SHA-256(secret of the day).";

    private final DrawCommitments commitments;
    private final Draws draws;
    private final AuditTrail audit;
    private final InstantSource clock;

    DrawCommitmentController(DrawCommitments commitments, Draws draws, AuditTrail audit, InstantSource clock) {
        this.commitments = commitments;
        this.draws = draws;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param items the latest day first: tomorrow, today, then the days before on which something was drawn */
    record Commitments(String method, List<Commitment> items) {}

    /**
     * What the lots of a day were drawn with.
     *
     * @param secret in hexadecimal; its SHA-256 is the commitment
     */
    record ToldSecret(LocalDate day, String keyId, String secret, String commitment) {}

    @GetMapping
    @PermitAll
    Commitments commitments() {
        return new Commitments(METHOD, commitments.since(today().minusDays(DAYS_BACK)));
    }

    /** The secret of a day that is over, so that an auditor can repeat its lots. */
    @GetMapping("/{day}/secret")
    @RolesAllowed(Role.Names.AUDITOR)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ToldSecret.class)))
    ResponseEntity<?> secret(@PathVariable LocalDate day, Caller caller) {
        if (!day.isBefore(today())) {
            return Problems.conflict(
                    "DAY_NOT_OVER", "The secret of " + day + " is told once the day is over (UTC), and not before.");
        }
        Optional<Commitment> committed = commitments.of(day);
        if (committed.isEmpty()) {
            return Problems.notFound("Nothing was drawn on " + day + ".");
        }
        Optional<DaySecret> secret = draws.secretOf(committed.get());
        if (secret.isEmpty()) {
            return Problems.conflict(
                    "SECRET_NOT_HELD",
                    "The key that was committed to for " + day + " ("
                            + committed.get().keyId() + ") is not held here.");
        }
        audit.record(caller, "DRAW_SECRET_READ", List.of());
        return ResponseEntity.ok(new ToldSecret(
                day, secret.get().keyId(), secret.get().told(), secret.get().commitment()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
