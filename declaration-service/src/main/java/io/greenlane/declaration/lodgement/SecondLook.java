package io.greenlane.declaration.lodgement;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.declaration.lodgement.Declaration.Party;
import io.greenlane.declaration.lodgement.Filings.NaturalKey;
import io.greenlane.declaration.lodgement.Filings.Stored;
import io.greenlane.declaration.representation.Representations;
import io.greenlane.declaration.representation.Representations.Mandate;
import io.greenlane.vocabulary.Eori;
import io.greenlane.vocabulary.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is looked up only for a declaration that breaks rules, so that the others pay nothing for it. */
@Component
class SecondLook {

    private final Filings filings;
    private final Representations representations;

    SecondLook(Filings filings, Representations representations) {
        this.filings = filings;
        this.representations = representations;
    }

    /** Whether the same content stands under the declarant's LRN: rules of time cannot refuse what was accepted. */
    boolean wasAccepted(Declaration declaration) {
        String lrn = declaration.lrn();
        String declarant = eori(declaration.declarant());
        if (lrn == null || declarant == null || !PlainText.isLine(lrn)) {
            return false;
        }
        var key = new NaturalKey(lrn, declarant);
        Stored first = filings.stored(Set.of(key)).get(key);
        return first != null
                && first.fingerprint()
                        .equals(Lodgement.fingerprintOf(EventJson.mapper().writeValueAsString(declaration)));
    }

    List<BrokenRule> withMissingMandate(Declaration declaration, List<BrokenRule> broken) {
        String importer = eori(declaration.importer());
        String declarant = eori(declaration.declarant());
        if (importer == null
                || declarant == null
                || importer.equals(declarant)
                || !representations
                        .inForce(Set.of(new Mandate(importer, declarant)))
                        .isEmpty()) {
            return broken;
        }
        var all = new ArrayList<>(broken);
        all.add(LodgementRules.representationMissing(importer, declarant));
        return all;
    }

    private static @Nullable String eori(@Nullable Party party) {
        return party == null || !Eori.isValid(party.eori()) ? null : party.eori();
    }
}
