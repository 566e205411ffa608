package io.greenlane.compliancehistory.audit;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail over HTTP. Who reads it stands in it too. */
@RestController
class TrailController {

    private final Trail trail;
    private final AuditTrail audit;

    TrailController(Trail trail, AuditTrail audit) {
        this.trail = trail;
        this.audit = audit;
    }

    @GetMapping("/api/v1/audit")
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.SUPERVISOR})
    ResponseEntity<Page<RecordedDeed>> list(
            @ParameterObject @ModelAttribute TrailFilter filter,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int size = Paging.limit(limit);
        TrailFilter checked = filter.checked();
        Page<RecordedDeed> page = Page.of(
                trail.find(checked, Cursor.parse(cursor, 2), size + 1),
                size,
                last -> Cursor.of(last.at().toString(), last.id().toString()));
        audit.record(caller, "AUDIT_SEARCHED", checked.mrn() == null ? List.of() : List.of(checked.mrn()));
        return Paging.respond(page);
    }
}
