package io.greenlane.inspection.device;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a device has measured, over HTTP. */
@RestController
@RequestMapping("/api/v1/devices/{deviceId}/readings")
class DeviceReadingController {

    private final DeviceRegistry registry;
    private final Readings readings;
    private final AuditTrail audit;

    DeviceReadingController(DeviceRegistry registry, Readings readings, AuditTrail audit) {
        this.registry = registry;
        this.readings = readings;
        this.audit = audit;
    }

    /** Newest first; of goods that another office examines nothing. */
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ReadingController.ReadingPage.class)))
    @GetMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> list(
            Caller caller,
            @PathVariable UUID deviceId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Outcome<Device> found = registry.of(deviceId, caller);
        if (!(found instanceof Outcome.Done<Device>)) {
            return found.answer();
        }
        int size = Paging.limit(limit);
        Page<Reading> page = Page.of(
                readings.ofDevice(deviceId, caller.offices(), ReadingPlace.parse(cursor, ReadingPlace.END), size + 1),
                size,
                ReadingPlace::cursorBehind);
        audit.record(caller, "DEVICE_READINGS_LISTED", List.of(), List.of(deviceId.toString()));
        return Paging.respond(page.map(ReadingView::of));
    }
}
