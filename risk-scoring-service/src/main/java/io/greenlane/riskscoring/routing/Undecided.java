package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.routing.DeclarationFact.Content;
import io.greenlane.riskscoring.routing.DeclarationFact.Exporter;
import io.greenlane.riskscoring.routing.DeclarationFact.Party;
import io.greenlane.riskscoring.routing.DeclarationFact.Transport;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of a declaration that a decision is due for.
 *
 * @param sequence counts the routings of one version
 */
record Undecided(String mrn, int version, int sequence, LocalDate legalDate, Content declaration, Carried carried) {

    /** The first decision about a version. */
    static Undecided first(String mrn, int version, LocalDate legalDate, Content declaration) {
        return new Undecided(mrn, version, 1, legalDate, declaration, Carried.NOTHING);
    }

    /** One more decision about a version; what was declared is what the last one looked at. */
    static Undecided again(DecidedDeclaration decided) {
        Facts facts = decided.facts();
        return new Undecided(
                facts.mrn(),
                facts.version(),
                facts.sequence() + 1,
                facts.legalDate(),
                new Content(
                        facts.customsOffice(),
                        new Party(facts.declarant()),
                        new Party(facts.importer()),
                        new Exporter(null, facts.exporter()),
                        facts.destination(),
                        new Transport(facts.expectedArrival(), facts.transportDocument(), facts.containers()),
                        facts.items()),
                Carried.from(decided));
    }

    Undecided afterExpiryOf(List<Hold.Key> holds) {
        return new Undecided(mrn, version, sequence, legalDate, declaration, carried.with(holds));
    }
}
