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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version that can be decided: the day of its lodgement is known.
 *
 * @param arrivedUnder the day whose law the arrival fixed; absent while the goods are under way
 */
record Due(Undecided version, Instant lodgedAt, @Nullable LocalDate arrivedUnder) {

    private static final DeclarationFact.Transport NOTHING_TOLD = new DeclarationFact.Transport(null, null, List.of());

    String mrn() {
        return version.mrn();
    }

    String importer() {
        return version.declaration().importer().eori();
    }

    /** The names that the same goods bear in whichever declaration. */
    Set<String> goodsKeys() {
        return version.declaration().goodsKeys();
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
        DeclarationFact.Transport transport = Objects.requireNonNullElse(declared.transport(), NOTHING_TOLD);
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
                transport.estimatedArrival(),
                transport.transportDocument(),
                transport.containers(),
                declared.goodsItems(),
                profile,
                at.controlLot(),
                at.auditLot(),
                at.criteriaLot(),
                at.officeThreshold(),
                at.annualKg(),
                at.withdrawn(),
                version.carried());
    }

    /**
     * What a decision looks at that neither the declaration nor the importer's profile tells.
     *
     * @param officeThreshold absent where the office's capacity limits nothing
     * @param annualKg by counter, what the importer brought in during the year
     * @param withdrawn declarations of the same goods that were cancelled before these had been examined
     */
    record Circumstances(
            Lot controlLot,
            Lot auditLot,
            Lot criteriaLot,
            @Nullable OfficeThreshold officeThreshold,
            Map<String, BigDecimal> annualKg,
            List<String> withdrawn) {}
}
