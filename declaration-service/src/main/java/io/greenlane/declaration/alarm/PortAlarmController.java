package io.greenlane.declaration.alarm;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/port-alarms")
class PortAlarmController {

    private final PortAlarms alarms;
    private final AuditTrail audit;

    PortAlarmController(PortAlarms alarms, AuditTrail audit) {
        this.alarms = alarms;
        this.audit = audit;
    }

    /** Of the caller's own offices, the newest first. */
    @GetMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<Page<PortAlarms.Listed>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int size = Paging.limit(limit);
        Cursor after = Cursor.parse(cursor, 2);
        Page<PortAlarms.Listed> page = Page.of(
                alarms.newest(
                        caller.offices(),
                        after == null ? null : after.instant(0),
                        after == null ? null : after.uuid(1),
                        size + 1),
                size,
                last -> Cursor.of(last.raisedAt().toString(), last.id().toString()));
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
}
