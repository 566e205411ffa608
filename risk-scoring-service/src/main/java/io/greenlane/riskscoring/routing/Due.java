package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.OfficeThreshold;
import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.regulation.Catalogue;
import io.greenlane.riskscoring.sampling.Lot;
import io.greenlane.riskscoring.threshold.Contribution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
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

    String customsOffice() {
        return version.declaration().customsOffice();
    }

    /** The day whose secret its lots are drawn with. */
    LocalDate lodgedOn() {
        return LocalDate.ofInstant(lodgedAt, ZoneOffset.UTC);
    }

    /** The day whose law applies. */
    LocalDate legalDate() {
        return arrivedUnder == null ? version.legalDate() : arrivedUnder;
    }

    /** Whether an earlier decision may have counted it. */
    boolean mayHaveCountedBefore() {
        return version.version() > 1 || version.sequence() > 1;
    }

    /** What it adds to its importer's year under a catalogue. */
    Contribution contributionTo(Catalogue catalogue, ImporterProfile profile) {
        DeclarationFact.Content declared = version.declaration();
        return new Contribution(
                mrn(),
                importer(),
                legalDate().getYear(),
                catalogue
                        .lawIn(declared.countries(), legalDate(), profile.sizeClass())
                        .countedKg(declared.goodsItems()));
    }

    Facts facts(Instant now, ImporterProfile profile, Circumstances at) {
        DeclarationFact.Content declared = version.declaration();
        return new Facts(
                version.mrn(),
                version.version(),
                version.sequence(),
                lodgedAt,
                legalDate(),
                now,
                declared.customsOffice(),
                declared.declarant().eori(),
                importer(),
                declared.destination(),
                declared.exporterOrNone(),
                declared.transport() == null ? null : declared.transport().estimatedArrival(),
                declared.goodsItems(),
                profile,
                at.controlLot(),
                at.auditLot(),
                at.criteriaLot(),
                at.officeThreshold(),
                at.annualKg(),
                version.carried());
    }

    /**
     * What a decision looks at that neither the declaration nor the importer's profile tells.
     *
     * @param officeThreshold absent where the office's capacity limits nothing
     * @param annualKg by counter, what the importer brought in during the year
     */
    record Circumstances(
            Lot controlLot,
            Lot auditLot,
            Lot criteriaLot,
            @Nullable OfficeThreshold officeThreshold,
            Map<String, BigDecimal> annualKg) {}
}
