package io.greenlane.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.worklist.ADecision;
import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.ControlDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConclusionCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-25T14:00:00Z");
    private static final List<ControlDecision.Item> TWO_ITEMS =
            ADecision.toExamine().withItems(2).weighing("24000.0").made().items();

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
        var request = request(
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
        var nothing = request(null, null, null, null, null);

        assertThat(broken(nothing)).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.message()).isNotBlank();
            assertThat(rule.fix()).isNotBlank();
        });
    }

    @Test
    void goodsThatDoNotConformNeedADisposal() {
        var request = request(
                "NOT_CONFORM",
                List.of(item(1, "NOT_CONFORM", "WASTE", "0.5"), item(2, "CONFORM", null, null)),
                "Mixed waste",
                "Mixed waste",
                null);

        assertThat(codes(request)).containsExactly("DISPOSAL_MISSING");
    }

    @Test
    void theWholeDoesNotConformExactlyWhenAnItemDoesNot() {
        assertThat(codes(request(
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
        var request = request(
                "CONFORM",
                List.of(item(1, "CONFORM", null, null), item(2, "CONFORM", null, null)),
                "x".repeat(2001),
                "x".repeat(2000),
                null);

        assertThat(codes(request)).containsExactly("REASON_TOO_LONG");
    }

    @Test
    void whatIsNoTextIsToldAndLineBreaksAreText() {
        var nul = new ConclusionRequest.Item(1, "CONFORM", null, null, "Opened\u0000", null);
        var broken = request(
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
        assertThat(sound(request(
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

        assertThat(codes(request("CONFORM", items, "In order", "In order", null)))
                .containsExactlyInAnyOrder("ITEM_NUMBER_MISSING", "ITEM_MISSING");
    }

    @Test
    void whatDoesNotConformMayBeClearedWithACorrectionThatHasADeadline() {
        Conclusion conclusion = sound(
                corrected(new ConclusionRequest.Correction("The share is 20 %", "2026-12-09T10:15:30Z"), null, null));

        assertThat(conclusion.consequence()).isEqualTo(Conclusion.Consequence.CLEAR_WITH_CORRECTION);
        assertThat(conclusion.disposal()).isNull();
        assertThat(conclusion.correction())
                .isEqualTo(new Conclusion.Correction("The share is 20 %", Instant.parse("2026-12-09T10:15:30Z")));
        assertThat(codes(corrected(null, "TAKE_BACK", null)))
                .containsExactlyInAnyOrder("DISPOSAL_WITHOUT_VIOLATION", "WHAT_MISSING", "DEADLINE_MISSING");
        assertThat(codes(corrected(new ConclusionRequest.Correction("\0", "2026-11-25T13:59:59Z"), null, null)))
                .containsExactlyInAnyOrder("WHAT_UNWRITABLE", "DEADLINE_INVALID");
        assertThat(codes(corrected(new ConclusionRequest.Correction("The share", "tomorrow"), null, "LAB")))
                .containsExactlyInAnyOrder("DEADLINE_INVALID", "WAITS_FOR_UNWANTED");
    }

    @Test
    void whoHandsGoodsOverSaysToWhomAndUnderWhichReference() {
        var handedOver = new ConclusionRequest.HandOver("Police", "P-7");

        Conclusion conclusion = sound(following("HAND_OVER", null, null, handedOver));

        assertThat(conclusion.disposal()).isEqualTo(Conclusion.Disposal.HAND_OVER);
        assertThat(conclusion.handOver()).isEqualTo(new Conclusion.HandOver("Police", "P-7"));
        assertThat(codes(following("HAND_OVER", "DESTROY", null, null)))
                .containsExactlyInAnyOrder("DISPOSAL_CONTRADICTED", "AUTHORITY_MISSING", "REFERENCE_MISSING");
        assertThat(codes(following("REFUSE", "HAND_OVER", null, null))).containsExactly("DISPOSAL_CONTRADICTED");
        assertThat(codes(following(null, "DESTROY", null, handedOver))).containsExactly("HAND_OVER_UNWANTED");
    }

    @Test
    void whoSendsGoodsBackMaySayWhomHeTold() {
        var notice = new ConclusionRequest.Notice("Ministry", "MY", null, "2026-11-25T13:45:00Z");

        assertThat(sound(following(null, "TAKE_BACK", notice, null)).notice())
                .isEqualTo(new Conclusion.Notice("Ministry", "MY", null, Instant.parse("2026-11-25T13:45:00Z")));
        assertThat(codes(following(null, "DESTROY", notice, null))).containsExactly("NOTICE_UNWANTED");
        assertThat(codes(following(
                        null,
                        "TAKE_BACK",
                        new ConclusionRequest.Notice("Two\nlines", "Malaysia", "", "2027-01-01T00:00:00Z"),
                        null)))
                .containsExactlyInAnyOrder(
                        "AUTHORITY_INVALID", "COUNTRY_INVALID", "REFERENCE_MISSING", "NOTIFIED_AT_INVALID");
    }

    @Test
    void whatFollowsAgreesWithTheOutcome() {
        assertThat(codes(following("CLEAR", null, null, null))).containsExactly("CONSEQUENCE_CONTRADICTS_OUTCOME");
        assertThat(codes(new ConclusionRequest(
                        "CONFORM",
                        List.of(item(1, "CONFORM", null, null), item(2, "CONFORM", null, null)),
                        "In order",
                        "In order",
                        "DESTROY",
                        "REFUSE",
                        null,
                        null,
                        null,
                        null)))
                .containsExactly("CONSEQUENCE_CONTRADICTS_OUTCOME");
    }

    @Test
    void partsOfAnItemAreTreatedApartAndComeToNoMoreThanWasDeclared() {
        Conclusion conclusion = sound(parted(null, "DESTROY", part("DESTROY", "4000"), part("CLEAR", "20000")));

        assertThat(conclusion.items().getFirst().parts()).hasSize(2);
        assertThat(codes(parted(null, "DESTROY", part("DESTROY", "4000"), part("CLEAR", "20000.5"))))
                .containsExactly("PARTS_ABOVE_DECLARED");
        assertThat(codes(parted(null, "DESTROY", part("DESTROY", null), part("CLEAR", "1"))))
                .containsExactly("QUANTITY_MISSING");
        assertThat(codes(parted(null, "DESTROY", part("TAKE_BACK", "1"))))
                .containsExactly("CONSEQUENCE_CONTRADICTS_PARTS");
        assertThat(codes(parted("CLEAR_WITH_CORRECTION", null, part("DESTROY", null))))
                .contains("CONSEQUENCE_CONTRADICTS_PARTS");
        assertThat(codes(parted(null, "DESTROY", part("BURN", "1")))).containsExactly("TREATMENT_UNKNOWN");
    }

    @Test
    void whatIsInconclusiveAsAWholeWaitsAndSaysForWhat() {
        List<ConclusionRequest.@Nullable Item> items =
                List.of(item(1, "INCONCLUSIVE", null, null), item(2, "CONFORM", null, null));
        var waiting = new ConclusionRequest(
                "INCONCLUSIVE", items, "Polymer unknown", "We wait", null, null, null, null, null, "NIR device");
        var bare = new ConclusionRequest(
                "INCONCLUSIVE", items, "Polymer unknown", "We wait", "DESTROY", "CLEAR", null, null, null, null);

        assertThat(ConclusionCheck.of(waiting, TWO_ITEMS, NOW, true))
                .isInstanceOfSatisfying(
                        CheckedConclusion.Waiting.class,
                        said -> assertThat(said.waitsFor()).isEqualTo("NIR device"));
        assertThat(codes(bare)).contains("WAITS_FOR_MISSING", "CONSEQUENCE_CONTRADICTS_OUTCOME");
        assertThat(codes(request("CONFORM", items, "Fine", "Fine", null))).containsExactly("OUTCOME_CONTRADICTS_ITEMS");
        assertThat(sound(notConform(item(1, "NOT_CONFORM", "WASTE", "0.8"), item(2, "INCONCLUSIVE", null, null)))
                        .outcome())
                .isEqualTo(Conclusion.Outcome.NOT_CONFORM);
    }

    @Test
    void nothingFollowsForGoodsThatWereReleased() {
        var bare = (CheckedConclusion.Sound)
                ConclusionCheck.of(request("NOT_CONFORM", violated(), "Mixed", "Mixed", null), TWO_ITEMS, NOW, false);
        var disposed = (CheckedConclusion.Broken) ConclusionCheck.of(
                corrected(new ConclusionRequest.Correction("The share", "2026-12-09T10:15:30Z"), "DESTROY", null),
                TWO_ITEMS,
                NOW,
                false);

        assertThat(bare.conclusion().consequence()).isNull();
        assertThat(disposed.rules())
                .extracting(BrokenRule::code)
                .containsExactlyInAnyOrder(
                        "DISPOSAL_AFTER_RELEASE", "CONSEQUENCE_AFTER_RELEASE", "CORRECTION_AFTER_RELEASE");
    }

    private static List<ConclusionRequest.@Nullable Item> violated() {
        return List.of(item(1, "NOT_CONFORM", "WASTE", "0.8"), item(2, "CONFORM", null, null));
    }

    private static ConclusionRequest corrected(
            ConclusionRequest.@Nullable Correction correction, @Nullable String disposal, @Nullable String waitsFor) {
        return new ConclusionRequest(
                "NOT_CONFORM",
                List.of(item(1, "NOT_CONFORM", "DOCUMENTS", "0.2"), item(2, "CONFORM", null, null)),
                "Share overstated",
                "The share is overstated.",
                disposal,
                "CLEAR_WITH_CORRECTION",
                correction,
                null,
                null,
                waitsFor);
    }

    private static ConclusionRequest following(
            @Nullable String consequence,
            @Nullable String disposal,
            ConclusionRequest.@Nullable Notice notice,
            ConclusionRequest.@Nullable HandOver handOver) {
        return new ConclusionRequest(
                "NOT_CONFORM",
                List.of(item(1, "NOT_CONFORM", "WASTE", "0.8"), item(2, "CONFORM", null, null)),
                "Mixed waste",
                "Mixed waste",
                disposal,
                consequence,
                null,
                notice,
                handOver,
                null);
    }

    private static ConclusionRequest parted(
            @Nullable String consequence, @Nullable String disposal, ConclusionRequest.Part... parts) {
        var violated = new ConclusionRequest.Item(1, "NOT_CONFORM", "WASTE", "0.8", null, List.of(parts));
        return new ConclusionRequest(
                "NOT_CONFORM",
                List.of(violated, item(2, "CONFORM", null, null)),
                "Mixed waste",
                "Mixed waste",
                disposal,
                consequence,
                null,
                null,
                null,
                null);
    }

    private static ConclusionRequest.Part part(String treatment, @Nullable String kilograms) {
        return new ConclusionRequest.Part(treatment, kilograms == null ? null : new QuantityRequest(kilograms, "KG"));
    }

    private static ConclusionRequest request(
            @Nullable String outcome,
            @Nullable List<ConclusionRequest.@Nullable Item> items,
            @Nullable String reason,
            @Nullable String message,
            @Nullable String disposal) {
        return new ConclusionRequest(outcome, items, reason, message, disposal, null, null, null, null, null);
    }

    private static ConclusionRequest notConform(ConclusionRequest.Item... items) {
        return request("NOT_CONFORM", List.of(items), "Mixed waste", "Mixed waste", "TAKE_BACK");
    }

    private static ConclusionRequest conform(ConclusionRequest.Item... items) {
        return request("CONFORM", List.of(items), "In order", "In order", null);
    }

    private static ConclusionRequest.Item item(
            int number, String outcome, @Nullable String topic, @Nullable String severity) {
        return new ConclusionRequest.Item(number, outcome, topic, severity, null, null);
    }

    private static Conclusion sound(ConclusionRequest request) {
        return ((CheckedConclusion.Sound) ConclusionCheck.of(request, TWO_ITEMS, NOW, true)).conclusion();
    }

    private static List<BrokenRule> broken(ConclusionRequest request) {
        return ((CheckedConclusion.Broken) ConclusionCheck.of(request, TWO_ITEMS, NOW, true)).rules();
    }

    private static List<String> codes(ConclusionRequest request) {
        return broken(request).stream().map(BrokenRule::code).toList();
    }
}
