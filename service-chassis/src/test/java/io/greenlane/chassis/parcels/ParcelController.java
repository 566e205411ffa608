package io.greenlane.chassis.parcels;

import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
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
            @Nullable List<Parcel> inside) {}

    @PostMapping("/api/v1/parcels")
    @RolesAllowed(Role.Names.TRADER)
    Parcel weigh(@RequestBody Parcel parcel) {
        if (parcel.name() != null && parcel.grams() != null) {
            scales.weigh(parcel.name(), parcel.grams());
        }
        return parcel;
    }

    @GetMapping("/api/v1/parcels/caller")
    @RolesAllowed({Role.Names.TRADER, Role.Names.OFFICER})
    Caller caller(Caller caller) {
        return caller;
    }
}
