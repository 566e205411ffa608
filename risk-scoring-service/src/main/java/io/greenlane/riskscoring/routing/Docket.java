package io.greenlane.riskscoring.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a batch of facts leaves to be decided; pure.
 *
 * @param first versions that no decision was ever due for
 * @param again by MRN, declarations that may have to be decided once more, with the holds that expired
 */
record Docket(List<Undecided> first, Map<String, List<Hold.Key>> again, Map<String, KnownDeclaration> known) {

    /** @param known of each declaration, the batch included */
    static Docket of(List<DeclarationFact> batch, Map<String, KnownDeclaration> known) {
        Docket docket = new Docket(new ArrayList<>(), new HashMap<>(), known);
        Map<String, Integer> decidedUpTo = new HashMap<>();
        for (DeclarationFact fact : batch) {
            KnownDeclaration declaration = known.get(fact.mrn());
            if (declaration != null && !declaration.over()) {
                docket.add(fact, declaration, decidedUpTo);
            }
        }
        // Decided in this batch for the first time, with all that the batch tells.
        docket.first.forEach(version -> docket.again.remove(version.mrn()));
        return docket;
    }

    private void add(DeclarationFact fact, KnownDeclaration declaration, Map<String, Integer> decidedUpTo) {
        switch (fact) {
            case DeclarationFact.Lodged lodged ->
                addFirst(
                        Undecided.first(lodged.mrn(), lodged.version(), lodged.legalDate(), lodged.declaration()),
                        declaration,
                        decidedUpTo);
            case DeclarationFact.Amended amended ->
                addFirst(
                        Undecided.first(amended.mrn(), amended.version(), amended.legalDate(), amended.declaration()),
                        declaration,
                        decidedUpTo);
            case DeclarationFact.Cancelled gone -> {}
            case DeclarationFact.Refused refused -> {}
            case DeclarationFact.RefusalLifted lifted -> {}
            case DeclarationFact.Released released -> {}
            case DeclarationFact.Arrived arrived -> again.computeIfAbsent(arrived.mrn(), mrn -> new ArrayList<>());
            case DeclarationFact.HoldExpired expired -> {
                // A hold of an older version is gone with it.
                if (expired.version() == declaration.latestVersion()) {
                    again.computeIfAbsent(expired.mrn(), mrn -> new ArrayList<>())
                            .addAll(expired.holds());
                }
            }
        }
    }

    /** Older versions and duplicates need no decision. */
    private void addFirst(Undecided version, KnownDeclaration declaration, Map<String, Integer> decidedUpTo) {
        int upTo = decidedUpTo.getOrDefault(version.mrn(), declaration.decidedUpTo());
        if (version.version() > upTo) {
            first.add(version);
            decidedUpTo.put(version.mrn(), version.version());
        }
    }

    /** The decision that is due after the last one, or none where it stands. */
    Optional<Undecided> next(Decisions.Standing standing) {
        Facts decided = standing.latest().facts();
        KnownDeclaration declaration = known.get(decided.mrn());
        if (declaration == null || declaration.latestVersion() != decided.version()) {
            return Optional.empty();
        }
        List<Hold.Key> expired = new ArrayList<>(again.getOrDefault(decided.mrn(), List.of()));
        expired.removeAll(decided.carried().expired());
        boolean underAnotherLaw = declaration.arrivedUnder() != null
                && !declaration.arrivedUnder().equals(decided.legalDate());
        if (expired.isEmpty() && !underAnotherLaw) {
            return Optional.empty();
        }
        Undecided waiting = standing.next();
        return Optional.of((waiting == null ? Undecided.again(standing.latest()) : waiting).afterExpiryOf(expired));
    }
}
