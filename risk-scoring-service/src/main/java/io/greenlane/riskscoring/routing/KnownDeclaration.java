package io.greenlane.riskscoring.routing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has been heard of a declaration.
 *
 * @param lodgedAt of the first version; absent while only later ones were heard of
 * @param decidedUpTo the latest version before the batch at hand: decided, or waiting to be
 * @param latestVersion 0 before the first
 * @param over whether nothing is left to decide: withdrawn or released
 * @param arrivedUnder the day whose law the arrival fixed; absent while the goods are under way
 */
record KnownDeclaration(
        String mrn,
        @Nullable Instant lodgedAt,
        int decidedUpTo,
        int latestVersion,
        boolean over,
        @Nullable LocalDate arrivedUnder) {

    static KnownDeclaration unheardOf(String mrn) {
        return new KnownDeclaration(mrn, null, 0, 0, false, null);
    }

    /** Whether a decision about this version is about what is declared now. */
    boolean mayBeDecidedAgain(int version) {
        return !over && latestVersion == version;
    }

    KnownDeclaration after(DeclarationFact fact) {
        int latest = Math.max(latestVersion, fact.version());
        return switch (fact) {
            case DeclarationFact.Lodged lodged ->
                with(lodgedAt == null ? lodged.lodgedAt() : lodgedAt, latest, over, arrivedUnder);
            case DeclarationFact.Amended amended -> with(lodgedAt, latest, over, arrivedUnder);
            case DeclarationFact.Cancelled gone -> with(lodgedAt, latest, true, arrivedUnder);
            case DeclarationFact.Released released -> with(lodgedAt, latestVersion, true, arrivedUnder);
            // None of these brings a version: the one it speaks of may be still to come.
            case DeclarationFact.Arrived arrived -> with(lodgedAt, latestVersion, over, arrived.legalDate());
            case DeclarationFact.HoldExpired expired -> this;
            case DeclarationFact.Refused refused -> this;
            case DeclarationFact.RefusalLifted lifted -> this;
        };
    }

    private KnownDeclaration with(@Nullable Instant lodged, int latest, boolean ended, @Nullable LocalDate arrived) {
        return new KnownDeclaration(mrn, lodged, decidedUpTo, latest, ended, arrived);
    }
}
