package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.sampling.Lot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A version that can be decided: the day of its lodgement is known.
 *
 * @param arrivedUnder the day whose law the arrival fixed; absent while the goods are under way
 */
record Due(Undecided version, Instant lodgedAt, @Nullable LocalDate arrivedUnder) {

    String mrn() {
        return version.mrn();
    }

    String importer() {
        return version.declaration().importer().eori();
    }

    /** The day whose secret its lots are drawn with. */
    LocalDate lodgedOn() {
        return LocalDate.ofInstant(lodgedAt, ZoneOffset.UTC);
    }

    Facts facts(Instant now, ImporterProfile profile, Lot controlLot) {
        DeclarationFact.Content declared = version.declaration();
        return new Facts(
                version.mrn(),
                version.version(),
                version.sequence(),
                lodgedAt,
                arrivedUnder == null ? version.legalDate() : arrivedUnder,
                now,
                declared.customsOffice(),
                declared.declarant().eori(),
                importer(),
                declared.destination(),
                declared.transport() == null ? null : declared.transport().estimatedArrival(),
                declared.goodsItems(),
                profile,
                controlLot,
                version.carried());
    }
}
