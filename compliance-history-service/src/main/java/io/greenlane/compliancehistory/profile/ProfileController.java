package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.vocabulary.Eori;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Profiles over HTTP. */
@RestController
class ProfileController {

    private static final Set<Role> OFFICIALS =
            Set.of(Role.OFFICER, Role.SUPERVISOR, Role.ANALYST, Role.AUTHORITY, Role.AUDITOR);

    private static final Set<Role> EXAMINERS_AND_TRADERS = Set.of(Role.OFFICER, Role.SUPERVISOR, Role.TRADER);

    private final ProfileReading reading;
    private final AuditTrail trail;

    ProfileController(ProfileReading reading, AuditTrail trail) {
        this.reading = reading;
        this.trail = trail;
    }

    /** A trader reads his own; somebody else's does not exist for him. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProfileView.class)))
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
        return answer(caller, eori, "PROFILE_READ", reading::of);
    }

    /** The last two years, month by month, and every change of tier with its cause. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Course.class)))
    @GetMapping("/api/v1/traders/{eori}/profile/history")
    @RolesAllowed({
        Role.Names.TRADER,
        Role.Names.OFFICER,
        Role.Names.SUPERVISOR,
        Role.Names.ANALYST,
        Role.Names.AUTHORITY,
        Role.Names.AUDITOR
    })
    ResponseEntity<?> history(Caller caller, @PathVariable String eori) {
        return answer(caller, eori, "PROFILE_HISTORY_READ", reading::courseOf);
    }

    /** What was found in goods that the lot drew, and in all others; for those who neither trade nor examine. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SelectionResults.class)))
    @GetMapping("/api/v1/traders/{eori}/profile/selection")
    @RolesAllowed({Role.Names.ANALYST, Role.Names.AUDITOR})
    ResponseEntity<?> selection(Caller caller, @PathVariable String eori) {
        if (!Collections.disjoint(caller.roles(), EXAMINERS_AND_TRADERS)) {
            return Problems.response(
                    HttpStatus.FORBIDDEN,
                    "ROLE_MISSING",
                    "Whoever examines or trades does not read how goods were selected.");
        }
        return answer(caller, eori, "PROFILE_SELECTION_READ", reading::selectionResultsOf);
    }

    private ResponseEntity<?> answer(Caller caller, String eori, String action, Function<String, ?> read) {
        boolean own = caller.actsFor(eori);
        boolean official = caller.roles().stream().anyMatch(OFFICIALS::contains);
        if (!Eori.isValid(eori) || !(own || official)) {
            return Problems.notFound("There is no trader with this EORI number that you may see.");
        }
        if (!own) {
            trail.record(caller, action, List.of(), List.of(eori));
        }
        return ResponseEntity.ok(read.apply(eori));
    }
}
