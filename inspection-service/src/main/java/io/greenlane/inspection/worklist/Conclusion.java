package io.greenlane.inspection.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an officer found, complete and without contradiction.
 *
 * @param items one finding per item of the case, by item number
 * @param reason for customs
 * @param messageToTrader for the trader
 * @param disposal what happens to goods that do not conform
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conclusion(
        Outcome outcome,
        List<ItemFinding> items,
        String reason,
        String messageToTrader,
        @Nullable Disposal disposal) {

    public Conclusion {
        items = List.copyOf(items);
    }

    /** Whether goods are what the declaration says and allowed. */
    public enum Outcome {
        CONFORM,
        NOT_CONFORM,
        /** What was seen decides nothing yet. */
        INCONCLUSIVE
    }

    /** What a violation is about. */
    public enum Topic {
        WASTE,
        SUBSTANCES,
        CARBON,
        DEFORESTATION,
        DOCUMENTS,
        OTHER
    }

    /** What happens to refused goods. */
    public enum Disposal {
        TAKE_BACK,
        DESTROY
    }

    /**
     * What was found about one item.
     *
     * @param topic what the violation is about
     * @param severity from 0 (a slip) to 1 (the worst), as a decimal; with every violation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemFinding(
            int itemNumber,
            Outcome outcome,
            @Nullable Topic topic,
            @Nullable Severity severity,
            @Nullable String note) {}
}
