package io.greenlane.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.evidence.EvidenceFile;
import io.greenlane.inspection.evidence.FileType;
import io.greenlane.inspection.worklist.ADecision;
import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.InspectionCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingCheckTest {

    private static final InspectionCase EXAMINED =
            ADecision.toExamine().withItems(2).weighing("24000.0").claimedBy("officer");
    private static final EvidenceFile PHOTO = new EvidenceFile(
            new UUID(1, 1), EXAMINED.caseId(), "bale.jpg", FileType.JPEG, 3, "aa", "officer", ADecision.MONDAY);

    @Test
    void aFindingSaysHowMuchOfWhichItemAndWhatShowsIt() {
        var sound = sound(new FindingRequest(
                2,
                "NOT_CONFORM",
                "WASTE",
                "0.80",
                new QuantityRequest("1250.50", "KG"),
                "Mixed",
                List.of(PHOTO.evidenceId().toString(), PHOTO.evidenceId().toString()),
                null));

        assertThat(sound.seen().itemNumber()).isEqualTo(2);
        assertThat(sound.seen().severity()).hasToString("0.8");
        assertThat(sound.seen().quantity()).hasToString("Quantity[amount=1250.5, unit=KG]");
        assertThat(sound.seen().evidence()).containsExactly(PHOTO.evidenceId());
    }

    @Test
    void everythingThatIsWrongWithAFindingIsToldAtOnce() {
        var request = new FindingRequest(
                7,
                "NOT_CONFORM",
                null,
                null,
                new QuantityRequest("1e3", "TONNES"),
                "\0",
                Arrays.asList("x", null),
                "none");

        assertThat(broken(request))
                .extracting(BrokenRule::path, BrokenRule::code)
                .containsExactlyInAnyOrder(
                        tuple("itemNumber", "ITEM_UNKNOWN"),
                        tuple("topic", "TOPIC_MISSING"),
                        tuple("severity", "SEVERITY_MISSING"),
                        tuple("quantity.unit", "UNIT_UNKNOWN"),
                        tuple("quantity.amount", "AMOUNT_INVALID"),
                        tuple("note", "NOTE_UNWRITABLE"),
                        tuple("evidence[0]", "EVIDENCE_UNKNOWN"),
                        tuple("evidence[1]", "EVIDENCE_UNKNOWN"),
                        tuple("replaces", "FINDING_UNKNOWN"));
    }

    @Test
    void noMoreIsFoundFaultyThanWasDeclaredAndNoPartOfAPackage() {
        assertThat(broken(violation(new QuantityRequest("24000.000001", "KG"))))
                .extracting(BrokenRule::code)
                .containsExactly("AMOUNT_ABOVE_DECLARED");
        assertThat(broken(violation(new QuantityRequest("2.5", "PACKAGES"))))
                .extracting(BrokenRule::code)
                .containsExactly("AMOUNT_NOT_WHOLE");
        assertThat(broken(violation(new QuantityRequest("0", "KG"))))
                .extracting(BrokenRule::code)
                .containsExactly("AMOUNT_INVALID");
        assertThat(sound(violation(new QuantityRequest("24000", "KG"))).seen().quantity())
                .isNotNull();
    }

    @Test
    void whoLeavesAQuestionOpenSaysWhich() {
        assertThat(broken(new FindingRequest(1, "INCONCLUSIVE", null, null, null, null, null, null)))
                .extracting(BrokenRule::code)
                .containsExactly("NOTE_MISSING");
        assertThat(broken(new FindingRequest(1, "INCONCLUSIVE", null, "0.5", null, "Which polymer?", null, null)))
                .extracting(BrokenRule::code)
                .containsExactly("SEVERITY_WITHOUT_VIOLATION");
    }

    @Test
    void aFindingIsCorrectedOnceAndAboutTheSameItem() {
        Finding first = finding(1, null);
        Finding second = finding(2, first.findingId());

        assertThat(sound(correcting(1, first), first).replaces()).isEqualTo(first.findingId());
        assertThat(broken(correcting(2, first), first))
                .extracting(BrokenRule::code)
                .containsExactly("FINDING_OF_ANOTHER_ITEM");
        assertThat(broken(correcting(1, first), first, second))
                .extracting(BrokenRule::code)
                .containsExactly("FINDING_REPLACED");
        assertThat(Findings.standing(List.of(first, second))).containsExactly(second);
    }

    private static FindingRequest violation(QuantityRequest quantity) {
        return new FindingRequest(1, "NOT_CONFORM", "WASTE", "0.8", quantity, null, null, null);
    }

    private static FindingRequest correcting(int item, Finding corrected) {
        return new FindingRequest(
                item,
                "CONFORM",
                null,
                null,
                null,
                null,
                null,
                corrected.findingId().toString());
    }

    private static Finding finding(int id, @Nullable UUID replaces) {
        var seen = new Finding.Seen(
                1, Conclusion.Outcome.INCONCLUSIVE, null, null, null, "Which polymer?", new ArrayList<>());
        return new Finding(
                new UUID(9, id), EXAMINED.caseId(), seen, replaces, "officer", Instant.parse("2026-11-25T13:20:00Z"));
    }

    private static FindingCheck.Checked.Sound sound(FindingRequest request, Finding... before) {
        return (FindingCheck.Checked.Sound) check(request, before);
    }

    private static List<BrokenRule> broken(FindingRequest request, Finding... before) {
        return ((FindingCheck.Checked.Broken) check(request, before)).flaws().all();
    }

    private static FindingCheck.Checked check(FindingRequest request, Finding... before) {
        return FindingCheck.of(request, new FindingCheck.Known(EXAMINED, List.of(PHOTO), List.of(before)));
    }
}
