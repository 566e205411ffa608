package io.greenlane.inspection.device;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry of devices over HTTP. */
@RestController
@RequestMapping("/api/v1/devices")
class DeviceController {

    private static final UUID START = new UUID(0, 0);

    private static final Pattern VERSION = Pattern.compile("\"?([0-9]{1,9})\"?");

    private final Devices devices;
    private final DeviceRegistry registry;
    private final AuditTrail audit;

    DeviceController(Devices devices, DeviceRegistry registry, AuditTrail audit) {
        this.devices = devices;
        this.registry = registry;
        this.audit = audit;
    }

    /** The devices of the caller's offices. */
    @GetMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<Page<DeviceView>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Paging.limit(limit);
        Page<Device> page = Page.of(
                devices.ofOffices(caller.offices(), Objects.requireNonNullElse(Cursor.idOf(cursor), START), size + 1),
                size,
                last -> Cursor.of(last.deviceId().toString()));
        audit.record(caller, "DEVICES_LISTED", List.of());
        return Paging.respond(page.map(DeviceView::of));
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeviceView.class)))
    @GetMapping("/{deviceId}")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> read(Caller caller, @PathVariable UUID deviceId) {
        return answer(registry.read(deviceId, caller));
    }

    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DeviceView.class)))
    @PostMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> register(Caller caller, @RequestBody DeviceRequest request) {
        Outcome<Device> outcome = registry.register(request, caller);
        return outcome instanceof Outcome.Done<Device>(Device device)
                ? ResponseEntity.created(URI.create("/api/v1/devices/" + device.deviceId()))
                        .eTag(etag(device))
                        .body(DeviceView.of(device))
                : outcome.answer();
    }

    /** The whole registration anew; with {@code If-Match} only if nobody was quicker. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeviceView.class)))
    @PutMapping("/{deviceId}")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> amend(
            Caller caller,
            @PathVariable UUID deviceId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DeviceRequest request) {
        return answer(registry.amend(deviceId, version(ifMatch), request, caller));
    }

    record DecommissionRequest(@Nullable String reason) {}

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeviceView.class)))
    @PostMapping("/{deviceId}/decommission")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> decommission(
            Caller caller,
            @PathVariable UUID deviceId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecommissionRequest request) {
        return answer(registry.decommission(deviceId, version(ifMatch), request.reason(), caller));
    }

    private static ResponseEntity<?> answer(Outcome<Device> outcome) {
        return outcome instanceof Outcome.Done<Device>(Device device)
                ? ResponseEntity.ok().eTag(etag(device)).body(DeviceView.of(device))
                : outcome.answer();
    }

    private static String etag(Device device) {
        return "\"" + device.version() + "\"";
    }

    private static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "IF_MATCH_INVALID",
                    HttpHeaders.IF_MATCH,
                    "If-Match is not an ETag this service gave out.",
                    "Send the ETag of the device as you read it.");
        }
        return Integer.valueOf(version.group(1));
    }
}
