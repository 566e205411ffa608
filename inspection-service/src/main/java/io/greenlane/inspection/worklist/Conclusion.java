package io.greenlane.inspection.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an officer found, complete and without contradiction.
 *
 * @param items one finding per item of the case, by item number
 * @param reason for customs
 * @param messageToTrader for the trader
 * @param disposal what happens to goods that do not conform and are not cleared
 * @param consequence what follows for the declaration; absent in conclusions from before there was a choice
 * @param correction what the trader must correct; with {@code CLEAR_WITH_CORRECTION} alone
 * @param notice to the country that goods are taken back to
 * @param handOver to whom goods are handed over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conclusion(
        Outcome outcome,
        List<ItemFinding> items,
        String reason,
        String messageToTrader,
        @Nullable Disposal disposal,
        @Nullable Consequence consequence,
        @Nullable Correction correction,
        @Nullable Notice notice,
        @Nullable HandOver handOver) {

    public Conclusion {
        items = List.copyOf(items);
    }

    /** A conclusion that says no more than the outcome and the disposal. */
    public Conclusion(
            Outcome outcome,
            List<ItemFinding> items,
            String reason,
            String messageToTrader,
            @Nullable Disposal disposal) {
        this(outcome, items, reason, messageToTrader, disposal, null, null, null, null);
    }

    /** Whether the goods may go on, now or when the trader has corrected what he declared. */
    public boolean letsGo() {
        return outcome == Outcome.CONFORM || consequence == Consequence.CLEAR_WITH_CORRECTION;
    }

    /** Numbers of the items that do not conform. */
    Set<Integer> faultyItems() {
        return items.stream()
                .filter(item -> item.outcome() == Outcome.NOT_CONFORM)
                .map(ItemFinding::itemNumber)
                .collect(Collectors.toSet());
    }

    /** What follows for the declaration. */
    public enum Consequence {
        CLEAR,
        CLEAR_WITH_CORRECTION,
        REFUSE,
        HAND_OVER
    }

    /** What the trader must correct before the goods may go. */
    public record Correction(String what, Instant deadline) {}

    /**
     * Who was told that goods go back.
     *
     * @param country whose authority it is
     * @param reference under which the authority answers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Notice(
            String authority, String country, @Nullable String reference, Instant notifiedAt) {}

    /** To which authority goods are handed over, and under which reference it takes them. */
    public record HandOver(String authority, String reference) {}

    /** What happens to goods of an item, or to a part of them. */
    public enum Treatment {
        CLEAR,
        CORRECT,
        DESTROY,
        TAKE_BACK,
        HAND_OVER
    }

    /** @param quantity absent for all of the item */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(Treatment treatment, @Nullable Quantity quantity) {}

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
        DESTROY,
        HAND_OVER
    }

    /**
     * What was found about one item.
     *
     * @param topic what the violation is about
     * @param severity from 0 (a slip) to 1 (the worst), as a decimal; with every violation
     * @param parts what happens to which part of the item; absent where the whole says it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemFinding(
            int itemNumber,
            Outcome outcome,
            @Nullable Topic topic,
            @Nullable Severity severity,
            @Nullable String note,
            @Nullable List<Part> parts) {

        public ItemFinding(
                int itemNumber,
                Outcome outcome,
                @Nullable Topic topic,
                @Nullable Severity severity,
                @Nullable String note) {
            this(itemNumber, outcome, topic, severity, note, null);
        }
    }
}
