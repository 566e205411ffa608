package io.greenlane.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.worklist.Conclusion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConclusionCheckTest {

    private static final List<Integer> TWO_ITEMS = List.of(1, 2);

    @Test
    void aConclusionWithAFindingForEveryItemIsSound() {
        Conclusion conclusion =
                sound(notConform(item(2, "CONFORM", null, null), item(1, "NOT_CONFORM", "WASTE", "0.8")));

        assertThat(conclusion.outcome()).isEqualTo(Conclusion.Outcome.NOT_CONFORM);
        assertThat(conclusion.items())
                .extracting(Conclusion.ItemFinding::itemNumber)
                .containsExactly(1, 2);
        assertThat(conclusion.disposal()).isEqualTo(Conclusion.Disposal.TAKE_BACK);
    }

    @Test
    void theOrderOfTheItemsAndTheWritingOfASeverityMakeNoDifference() {
        assertThat(sound(notConform(item(2, "CONFORM", null, null), item(1, "NOT_CONFORM", "WASTE", "0.80"))))
                .isEqualTo(sound(notConform(item(1, "NOT_CONFORM", "WASTE", "0.8"), item(2, "CONFORM", null, null))));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var request = new ConclusionRequest(
                "CONFORM",
                List.of(
                        item(1, "NOT_CONFORM", null, "1.2"),
                        item(1, "GOOD", null, null),
                        item(7, "CONFORM", null, null)),
                " ",
                null,
                "TAKE_BACK");

        assertThat(broken(request))
                .extracting(BrokenRule::path, BrokenRule::code)
                .containsExactlyInAnyOrder(
                        tuple("items[0].topic", "TOPIC_MISSING"),
                        tuple("items[0].severity", "SEVERITY_INVALID"),
                        tuple("items[1].itemNumber", "ITEM_REPEATED"),
                        tuple("items[1].outcome", "OUTCOME_UNKNOWN"),
                        tuple("items[2].itemNumber", "ITEM_UNKNOWN"),
                        tuple("items", "ITEM_MISSING"),
                        tuple("outcome", "OUTCOME_CONTRADICTS_ITEMS"),
                        tuple("disposal", "DISPOSAL_WITHOUT_VIOLATION"),
                        tuple("reason", "REASON_MISSING"),
                        tuple("messageToTrader", "MESSAGE_TO_TRADER_MISSING"));
    }

    @Test
    void everyRefusalSaysHowToMendIt() {
        var nothing = new ConclusionRequest(null, null, null, null, null);

        assertThat(broken(nothing)).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.message()).isNotBlank();
            assertThat(rule.fix()).isNotBlank();
        });
    }

    @Test
    void goodsThatDoNotConformNeedADisposal() {
        var request = new ConclusionRequest(
                "NOT_CONFORM",
                List.of(item(1, "NOT_CONFORM", "WASTE", "0.5"), item(2, "CONFORM", null, null)),
                "Mixed waste",
                "Mixed waste",
                null);

        assertThat(codes(request)).containsExactly("DISPOSAL_MISSING");
    }

    @Test
    void theWholeDoesNotConformExactlyWhenAnItemDoesNot() {
        assertThat(codes(new ConclusionRequest(
                        "NOT_CONFORM",
                        List.of(item(1, "CONFORM", null, null), item(2, "CONFORM", null, null)),
                        "In order",
                        "In order",
                        "DESTROY")))
                .containsExactly("OUTCOME_CONTRADICTS_ITEMS");
    }

    @Test
    void goodsThatConformHaveNoSeverity() {
        assertThat(codes(conform(item(1, "CONFORM", null, "0.4"), item(2, "CONFORM", null, null))))
                .containsExactly("SEVERITY_WITHOUT_VIOLATION");
    }

    @Test
    void aReasonHasAtMostTwoThousandCharacters() {
        var request = new ConclusionRequest(
                "CONFORM",
                List.of(item(1, "CONFORM", null, null), item(2, "CONFORM", null, null)),
                "x".repeat(2001),
                "x".repeat(2000),
                null);

        assertThat(codes(request)).containsExactly("REASON_TOO_LONG");
    }

    @Test
    void whatIsNoTextIsToldAndLineBreaksAreText() {
        var nul = new ConclusionRequest.Item(1, "CONFORM", null, null, "Opened\u0000");
        var broken = new ConclusionRequest(
                "CONFORM",
                List.of(nul, item(2, "CONFORM", null, null)),
                "Opened\u001b[31m",
                "Half a character: \ud83d",
                null);

        assertThat(broken(broken))
                .extracting(BrokenRule::path, BrokenRule::code)
                .containsExactlyInAnyOrder(
                        tuple("items[0].note", "NOTE_UNWRITABLE"),
                        tuple("reason", "REASON_UNWRITABLE"),
                        tuple("messageToTrader", "MESSAGE_TO_TRADER_UNWRITABLE"));
        assertThat(sound(new ConclusionRequest(
                                "CONFORM",
                                List.of(item(1, "CONFORM", null, null), item(2, "CONFORM", null, null)),
                                "Opened.\n\tIn order 🐟",
                                "In order",
                                null))
                        .reason())
                .endsWith("🐟");
    }

    @Test
    void aFindingWithoutItsItemIsToldWithTheRest() {
        var items = new ArrayList<ConclusionRequest.@Nullable Item>();
        items.add(null);
        items.add(item(1, "CONFORM", null, null));

        assertThat(codes(new ConclusionRequest("CONFORM", items, "In order", "In order", null)))
                .containsExactlyInAnyOrder("ITEM_NUMBER_MISSING", "ITEM_MISSING");
    }

    private static ConclusionRequest notConform(ConclusionRequest.Item... items) {
        return new ConclusionRequest("NOT_CONFORM", List.of(items), "Mixed waste", "Mixed waste", "TAKE_BACK");
    }

    private static ConclusionRequest conform(ConclusionRequest.Item... items) {
        return new ConclusionRequest("CONFORM", List.of(items), "In order", "In order", null);
    }

    private static ConclusionRequest.Item item(
            int number, String outcome, @Nullable String topic, @Nullable String severity) {
        return new ConclusionRequest.Item(number, outcome, topic, severity, null);
    }

    private static Conclusion sound(ConclusionRequest request) {
        return ((CheckedConclusion.Sound) ConclusionCheck.of(request, TWO_ITEMS, true)).conclusion();
    }

    private static List<BrokenRule> broken(ConclusionRequest request) {
        return ((CheckedConclusion.Broken) ConclusionCheck.of(request, TWO_ITEMS, true)).rules();
    }

    private static List<String> codes(ConclusionRequest request) {
        return broken(request).stream().map(BrokenRule::code).toList();
    }
}
