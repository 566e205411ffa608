package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.criteria.Consignment;
import io.greenlane.riskscoring.model.Experience;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as it was decided last, with what became known of it since.
 *
 * @param day of the decision
 * @param missing by item number, how many required papers it lacked; without those that lacked none
 * @param drawn whether the control draw chose it
 * @param label absent where nobody inspected
 */
public record Judged(
        Consignment consignment,
        LocalDate day,
        Map<Integer, Integer> missing,
        boolean drawn,
        Experience.@Nullable Label label) {

    static Judged of(Facts facts, Decision decision, Experience.@Nullable Label label) {
        Map<Integer, Integer> missing = new HashMap<>();
        for (Hold hold : decision.holds()) {
            Integer item = hold.itemNumber();
            if (item != null) {
                missing.merge(item, 1, Integer::sum);
            }
        }
        return new Judged(
                facts.consignment(),
                LocalDate.ofInstant(facts.decidedAt(), ZoneOffset.UTC),
                missing,
                decision.selection().controlDraw().drawn(),
                label);
    }

    /** How many required papers an item lacked. */
    public int missingPapers(int itemNumber) {
        return missing.getOrDefault(itemNumber, 0);
    }
}
