package io.greenlane.declaration.alarm;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/port-alarms")
class PortAlarmController {

    private final PortAlarms alarms;
    private final AlarmDesk desk;
    private final AuditTrail audit;

    PortAlarmController(PortAlarms alarms, AlarmDesk desk, AuditTrail audit) {
        this.alarms = alarms;
        this.desk = desk;
        this.audit = audit;
    }

    /** Why an alarm is closed: what was done about it. */
    @Schema(name = "PortAlarmClosing")
    record Closing(@Nullable String reason) {}

    /** Of the caller's own offices: what nobody has taken up, what somebody has, what is closed; in each the newest first. */
    @GetMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<Page<AlarmView>> list(
            @RequestParam(defaultValue = "") Set<AlarmState> state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int size = Paging.limit(limit);
        Set<AlarmState> states = Paging.named(state);
        Page<AlarmView> page = Page.of(
                        alarms.openFirst(
                                caller.offices(),
                                states.isEmpty() ? EnumSet.allOf(AlarmState.class) : states,
                                PortAlarms.Place.parse(cursor),
                                size + 1),
                        size,
                        last -> PortAlarms.Place.of(last).cursor())
                .map(AlarmView::of);
        audit.record(
                caller,
                "PORT_ALARMS_READ",
                page.items().stream()
                        .flatMap(alarm -> alarm.mrns().stream())
                        .distinct()
                        .toList(),
                List.copyOf(caller.offices()));
        return Paging.respond(page);
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlarmView.class)))
    @GetMapping("/{alarmId}")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> read(@PathVariable UUID alarmId, Caller caller) {
        return answer(desk.read(alarmId, caller));
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlarmView.class)))
    @PostMapping("/{alarmId}/take-up")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> takeUp(@PathVariable UUID alarmId, Caller caller) {
        return answer(desk.takeUp(alarmId, caller));
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlarmView.class)))
    @PostMapping("/{alarmId}/closing")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> close(@PathVariable UUID alarmId, @RequestBody Closing closing, Caller caller) {
        return answer(desk.close(alarmId, closing.reason(), caller));
    }

    private static ResponseEntity<?> answer(Outcome<RaisedAlarm> outcome) {
        return outcome instanceof Outcome.Done<RaisedAlarm>(RaisedAlarm alarm)
                ? ResponseEntity.ok(AlarmView.of(alarm))
                : outcome.answer();
    }
}
