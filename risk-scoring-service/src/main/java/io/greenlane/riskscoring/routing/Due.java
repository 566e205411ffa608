package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.sampling.Lot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A version that can be decided: the day of its lodgement is known. */
record Due(Undecided version, Instant lodgedAt) {

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

    Facts facts(int sequence, Instant now, ImporterProfile profile, Lot controlLot) {
        DeclarationFact.Content declared = version.declaration();
        return new Facts(
                version.mrn(),
                version.version(),
                sequence,
                lodgedAt,
                version.legalDate(),
                now,
                declared.customsOffice(),
                declared.declarant().eori(),
                importer(),
                declared.destination(),
                declared.transport() == null ? null : declared.transport().estimatedArrival(),
                declared.goodsItems(),
                profile,
                controlLot);
    }
}
