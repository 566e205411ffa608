package io.greenlane.declaration.amendment;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.security.Caller;
import io.greenlane.declaration.lifecycle.Filing;
import io.greenlane.declaration.lodgement.LodgementRules;
import io.greenlane.declaration.representation.Representations;
import io.greenlane.declaration.representation.Representations.Mandate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether a declarant may still act for the importer; the importer needs nobody's word. */
@Component
class Mandates {

    private final Representations representations;

    Mandates(Representations representations) {
        this.representations = representations;
    }

    /** The broken rule where the mandate is missing, else nothing. */
    List<BrokenRule> missing(Filing filing, Caller caller) {
        String importer = filing.importer().eori();
        String declarant = filing.declarant().eori();
        boolean forAnother = declarant.equals(caller.eori()) && !declarant.equals(importer);
        return forAnother
                        && representations
                                .inForce(Set.of(new Mandate(importer, declarant)))
                                .isEmpty()
                ? List.of(LodgementRules.representationMissing(importer, declarant))
                : List.of();
    }
}
