package io.greenlane.declaration.tracking;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.vocabulary.Mrn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/declarations")
class TrackingController {

    private final Declarations declarations;
    private final Timelines timelines;
    private final Views views;
    private final AuditTrail audit;
    private final InstantSource clock;

    TrackingController(
            Declarations declarations, Timelines timelines, Views views, AuditTrail audit, InstantSource clock) {
        this.declarations = declarations;
        this.timelines = timelines;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OfficerView.class)))
    @GetMapping("/{mrn}")
    @RolesAllowed({Role.Names.TRADER, Role.Names.OFFICER, Role.Names.SUPERVISOR, Role.Names.ANALYST, Role.Names.AUDITOR
    })
    ResponseEntity<?> read(@PathVariable String mrn, Caller caller) {
        Tracked tracked = declarations.getFor(mrn, caller);
        Standing standing = tracked.standing();
        var answer = ResponseEntity.ok().eTag(views.tagOf(standing));
        if (Declarations.isOfficial(caller)) {
            audit.record(caller, "DECLARATION_READ", List.of(mrn));
            return answer.body(views.forOfficer(standing, tracked.content()));
        }
        return answer.body(views.forTrader(standing, tracked.content()));
    }

    @GetMapping("/{mrn}/timeline")
    @RolesAllowed({Role.Names.TRADER, Role.Names.OFFICER, Role.Names.SUPERVISOR, Role.Names.ANALYST, Role.Names.AUDITOR
    })
    Timeline timeline(@PathVariable String mrn, Caller caller) {
        Standing standing = declarations.getFor(mrn, caller).standing();
        if (Declarations.isOfficial(caller)) {
            audit.record(caller, "TIMELINE_READ", List.of(mrn));
        }
        return Timeline.of(mrn, standing.status(), timelines.of(mrn), clock.instant());
    }

    @GetMapping("/{mrn}/message")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR, Role.Names.ANALYST, Role.Names.AUDITOR})
    LodgedMessage message(@PathVariable String mrn, Caller caller) {
        LodgedMessage message = declarations.message(mrn);
        audit.record(caller, "MESSAGE_READ", List.of(mrn));
        return message;
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OfficerPage.class)))
    @GetMapping
    @RolesAllowed({Role.Names.TRADER, Role.Names.OFFICER, Role.Names.SUPERVISOR, Role.Names.ANALYST, Role.Names.AUDITOR
    })
    ResponseEntity<?> list(
            @ParameterObject @ModelAttribute ListRequest request,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        boolean official = Declarations.isOfficial(caller);
        if (!official && request.asksWhatOfficersAsk()) {
            String sentence = "Only officers filter by lane, trader or office.";
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "FILTER_NOT_YOURS",
                    sentence,
                    List.of(new BrokenRule(
                            request.officersFilter(), "FILTER_NOT_YOURS", sentence, "Leave this filter out.")));
        }
        int size = Paging.limit(limit);
        Cursor after = place(cursor);
        DeclarationFilter filter = request.filter(official ? request.trader() : Declarations.eoriOf(caller), after);
        Page<Standing> page = Page.of(
                declarations.list(filter, size + 1),
                size,
                last -> Cursor.of(last.filing().lodgedAt().toString(), last.mrn()));
        if (official) {
            audit.record(
                    caller,
                    "DECLARATIONS_SEARCHED",
                    page.items().stream().map(Standing::mrn).toList());
            return Paging.respond(page.map(standing -> views.forOfficer(standing, null)));
        }
        return Paging.respond(page.map(standing -> views.forTrader(standing, null)));
    }

    private static @Nullable Cursor place(@Nullable String cursor) {
        Cursor after = Cursor.parse(cursor, 2);
        if (after == null) {
            return null;
        }
        try {
            ListRequest.sensible(after.instant(0));
        } catch (DateTimeException absurd) {
            throw notGivenOut();
        }
        if (!Mrn.isValid(after.values().get(1))) {
            throw notGivenOut();
        }
        return after;
    }

    private static ProblemException notGivenOut() {
        String sentence = "The cursor is not one this list gave out.";
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "CURSOR_INVALID",
                sentence,
                List.of(new BrokenRule(
                        "cursor",
                        "CURSOR_INVALID",
                        sentence,
                        "Start without a cursor and follow the link to the next.")));
    }
}
