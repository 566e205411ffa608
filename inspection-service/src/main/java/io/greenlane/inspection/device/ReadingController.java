package io.greenlane.inspection.device;

import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.inspection.worklist.CaseReading;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
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

/** Readings of a case over HTTP. */
@RestController
@RequestMapping("/api/v1/inspections/{caseId}/readings")
class ReadingController {

    private final CaseReading reading;
    private final Readings readings;
    private final ReadingTaking taking;

    ReadingController(CaseReading reading, Readings readings, ReadingTaking taking) {
        this.reading = reading;
        this.readings = readings;
        this.taking = taking;
    }

    /** A page of readings. */
    record ReadingPage(List<ReadingView> items, @Nullable String next) {}

    /** By the time they were taken, each with the limits it was held against. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReadingPage.class)))
    @GetMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> list(
            Caller caller,
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reading.show(caseId, caller, "READINGS_LISTED", _ -> {
            int size = Paging.limit(limit);
            Page<Reading> page = Page.of(
                    readings.ofCase(caseId, ReadingPlace.parse(cursor, ReadingPlace.BEGINNING), size + 1),
                    size,
                    ReadingPlace::cursorBehind);
            return Paging.respond(page.map(ReadingView::of));
        });
    }

    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReadingView.class)))
    @PostMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> take(Caller caller, @PathVariable UUID caseId, @RequestBody ReadingRequest request) {
        Outcome<Reading> outcome = taking.take(caseId, request, caller);
        return outcome instanceof Outcome.Done<Reading>(Reading reading)
                ? ResponseEntity.status(HttpStatus.CREATED).body(ReadingView.of(reading))
                : outcome.answer();
    }
}
