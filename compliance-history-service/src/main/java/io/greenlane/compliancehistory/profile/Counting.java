package io.greenlane.compliancehistory.profile;

import io.greenlane.compliancehistory.profile.DeclarationCounts.Counts;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what becomes of declarations, fact by fact, so that it makes no difference where a batch ends. */
final class Counting {

    private final Set<String> heldSoFar;
    private final SortedMap<String, Counts> byEnterprise = new TreeMap<>();

    /** @param heldBefore those of the declarations that were held before the first fact */
    Counting(Collection<String> heldBefore) {
        this.heldSoFar = new HashSet<>(heldBefore);
    }

    void count(DeclarationFact fact) {
        Counts count = switch (fact) {
            case DeclarationFact.Lodged lodged -> new Counts(1, 0, 0);
            case DeclarationFact.Held held -> new Counts(0, 0, heldSoFar.add(held.mrn()) ? 1 : 0);
            case DeclarationFact.Cleared cleared -> new Counts(0, heldSoFar.contains(cleared.mrn()) ? 0 : 1, 0);
            case DeclarationFact.Cancelled cancelled -> Counts.NONE;
            case DeclarationFact.Refused refused -> Counts.NONE;
        };
        byEnterprise.merge(fact.importer(), count, Counts::plus);
    }

    SortedMap<String, Counts> byEnterprise() {
        return Collections.unmodifiableSortedMap(byEnterprise);
    }
}
