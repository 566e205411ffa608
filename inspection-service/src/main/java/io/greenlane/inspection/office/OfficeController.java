package io.greenlane.inspection.office;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The offices over HTTP, each to its own officers. */
@RestController
@RequestMapping("/api/v1/offices")
class OfficeController {

    private final Offices offices;
    private final AuditTrail audit;

    OfficeController(Offices offices, AuditTrail audit) {
        this.offices = offices;
        this.audit = audit;
    }

    record OfficeList(List<Office> items) {}

    /** The caller's offices, as they are today. */
    @GetMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    OfficeList list(Caller caller) {
        List<Office> own = offices.all().stream()
                .filter(office -> caller.offices().contains(office.code()))
                .toList();
        audit.record(
                caller,
                "OFFICES_LISTED",
                List.of(),
                own.stream().map(Office::code).toList());
        return new OfficeList(own);
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Office.class)))
    @GetMapping("/{code}")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> read(Caller caller, @PathVariable String code) {
        if (!caller.offices().contains(code)) {
            return Problems.response(HttpStatus.FORBIDDEN, "OFFICE_NOT_YOURS", code + " is not one of your offices.");
        }
        Optional<Office> office = offices.find(code);
        if (office.isEmpty()) {
            return Problems.notFound("There is no entry for " + code + " among the offices.");
        }
        audit.record(caller, "OFFICE_READ", List.of(), List.of(code));
        return ResponseEntity.ok(office.get());
    }
}
