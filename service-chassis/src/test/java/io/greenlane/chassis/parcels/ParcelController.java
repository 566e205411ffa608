package io.greenlane.chassis.parcels;

import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The way in for the tests of strict JSON, problems and tokens. */
@RestController
class ParcelController {

    private final Scales scales;

    ParcelController(Scales scales) {
        this.scales = scales;
    }

    record Parcel(
            @Nullable String name,
            @Nullable Integer grams,
            @Nullable Boolean fragile,
            @Nullable List<Parcel> inside,
            @Nullable LocalDate packed,
            @Nullable Instant weighed,
            @Nullable OffsetDateTime collected,
            @Nullable Wrapping wrapping) {}

    enum Wrapping {
        PAPER,
        FOIL
    }

    @PostMapping("/api/v1/parcels")
    @RolesAllowed(Role.Names.TRADER)
    Parcel weigh(@RequestBody Parcel parcel) {
        if (parcel.name() != null && parcel.grams() != null) {
            scales.weigh(parcel.name(), parcel.grams());
        }
        return parcel;
    }

    @GetMapping("/api/v1/parcels/{name}")
    @RolesAllowed(Role.Names.TRADER)
    ResponseEntity<?> one(@PathVariable String name) {
        return Problems.notFound("There is no parcel " + name + ".");
    }

    @GetMapping("/api/v1/parcels/caller")
    @RolesAllowed({Role.Names.TRADER, Role.Names.OFFICER})
    Caller caller(Caller caller) {
        return caller;
    }
}
