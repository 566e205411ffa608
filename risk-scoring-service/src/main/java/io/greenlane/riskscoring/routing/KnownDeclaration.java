package io.greenlane.riskscoring.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has been heard of a declaration.
 *
 * @param lodgedAt of the first version; absent while only later ones were heard of
 * @param latestVersion 0 before the first
 */
record KnownDeclaration(String mrn, @Nullable Instant lodgedAt, int latestVersion, boolean cancelled) {

    static KnownDeclaration unheardOf(String mrn) {
        return new KnownDeclaration(mrn, null, 0, false);
    }

    KnownDeclaration after(DeclarationFact fact) {
        int latest = Math.max(latestVersion, fact.version());
        return switch (fact) {
            case DeclarationFact.Lodged lodged ->
                new KnownDeclaration(mrn, lodgedAt == null ? lodged.lodgedAt() : lodgedAt, latest, cancelled);
            case DeclarationFact.Amended amended -> new KnownDeclaration(mrn, lodgedAt, latest, cancelled);
            case DeclarationFact.Cancelled gone -> new KnownDeclaration(mrn, lodgedAt, latest, true);
        };
    }

    /** Older versions and duplicates need no decision, and a cancelled declaration none at all. */
    boolean needsDecisionOn(int version) {
        return !cancelled && version > latestVersion;
    }
}
