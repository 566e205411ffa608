package io.greenlane.inspection.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.worklist.ADecision;
import io.greenlane.inspection.worklist.CaseKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class ChecklistsTest {

    private static final Checklists KEPT = kept();

    @Test
    void wasteWithoutConsentIsOpenedSortedAndHeldAgainstItsPapers() {
        List<ChecklistStep> steps = KEPT.of(ADecision.toExamine()
                .because("PROHIBITION", "PRIOR_CONSENT_MISSING")
                .opened());

        assertThat(steps)
                .extracting(ChecklistStep::step)
                .containsExactly(
                        "identity", "description.1", "waste-consent.1", "waste-sorting.1", "waste-flame-retardants.1");
        assertThat(steps).filteredOn(ChecklistStep::mandatory).singleElement().satisfies(step -> {
            assertThat(step.paper()).contains("consent");
            assertThat(step.because()).extracting(reason -> reason.code()).containsExactly("PRIOR_CONSENT_MISSING");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCUMENTARY", "POST_CLEARANCE"})
    void whoLooksAtPapersIsNotToldToOpenPackages(CaseKind kind) {
        List<ChecklistStep> steps = KEPT.of(ADecision.toExamine()
                .because("PROHIBITION", "PRIOR_CONSENT_MISSING")
                .because("PROHIBITION", "IMPORT_PROHIBITED")
                .opened(kind));

        assertThat(steps)
                .extracting(ChecklistStep::step)
                .containsExactly(
                        "identity", "description.1", "waste-consent.1", "waste-sorting.1", "reason-import_prohibited");
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.look()).doesNotContainIgnoringCase("open");
            assertThat(step.test()).isNull();
        });
        assertThat(steps.get(2).look()).contains("paper is genuine");
    }

    @Test
    void creamsAreMeasuredForMercury() {
        assertThat(KEPT.of(ADecision.toExamine().ofGoods("3304990000").opened()))
                .filteredOn(step -> step.step().equals("mercury-cosmetics.1"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.test()).isEqualTo(new StepTemplate.RapidTest("XRF", List.of("Hg")));
                    assertThat(step.mandatory()).isFalse();
                });
    }

    @Test
    void aCriterionIsAStepWithItsInstructions() {
        assertThat(KEPT.of(ADecision.toExamine()
                        .because("CRITERION", "NIGHT_SHIPMENTS", 1)
                        .opened()))
                .filteredOn(step -> step.step().equals("reason-night_shipments.1"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.look()).isEqualTo("Because of NIGHT_SHIPMENTS.");
                    assertThat(step.mandatory()).isTrue();
                });
    }

    @Test
    void aChecklistDoesNotTellALotFromARisk() {
        List<ChecklistStep> drawn = KEPT.of(ADecision.toExamine()
                .because("CONTROL_DRAW", "CONTROL_DRAW")
                .selectedFor("0.02", "CONTROL_DRAW")
                .opened());
        List<ChecklistStep> risky = KEPT.of(ADecision.toExamine()
                .because("RISK", "MODEL_FACTOR")
                .because("RISK", "NEW_IMPORTER")
                .selectedFor("1", "RISK")
                .opened());

        assertThat(drawn).isEqualTo(risky).noneMatch(ChecklistStep::mandatory);
    }

    @Test
    void aReasonForTheWholeAsksAboutEveryItemAndOneForAnItemAboutThatOne() {
        assertThat(KEPT.of(ADecision.toExamine()
                        .withItems(2)
                        .because("EVIDENCE", "CITES_PERMIT_MISSING", 2)
                        .because("PROHIBITION", "IMPORT_PROHIBITED")
                        .opened()))
                .filteredOn(ChecklistStep::mandatory)
                .extracting(ChecklistStep::step)
                .containsExactly("prohibited.1", "prohibited.2", "cites.2");
    }

    @Test
    void whatAsksForNothingIsNoStep() {
        assertThat(KEPT.of(ADecision.toExamine()
                        .because("EVIDENCE", "BELOW_ANNUAL_THRESHOLD", 1)
                        .opened()))
                .noneMatch(ChecklistStep::mandatory);
    }

    @Test
    void theLawOfTheDayTheCaseWasOpenedCounts() {
        var checklists = new Checklists(new Checklists.Contents(
                "",
                "Read it.",
                List.of(),
                List.of(
                        step("until-sunday", "2020-01-01", "2026-11-22"),
                        step("until-monday", "2020-01-01", "2026-11-23"),
                        step("from-tuesday", "2026-11-24", null))));

        assertThat(checklists.of(ADecision.toExamine().opened()))
                .extracting(ChecklistStep::step)
                .containsExactly("until-monday");
    }

    @Test
    void whatIsDoneOrDoesNotApplyStandsInNobodysWay() {
        List<ChecklistStep> steps = KEPT.of(ADecision.toExamine()
                .because("PROHIBITION", "PRIOR_CONSENT_MISSING")
                .because("CRITERION", "NIGHT_SHIPMENTS")
                .opened());

        assertThat(Checklist.undone(steps, Map.of()))
                .extracting(BrokenRule::path)
                .containsExactly("checklist.waste-consent.1", "checklist.reason-night_shipments");
        assertThat(Checklist.undone(
                        steps,
                        Map.of(
                                "waste-consent.1", mark("waste-consent.1", Mark.State.NOT_APPLICABLE),
                                "reason-night_shipments", mark("reason-night_shipments", Mark.State.DONE))))
                .isEmpty();
    }

    @Test
    void aFileThatSaysNothingIsNotUsed() {
        assertThatThrownBy(() -> new Checklists(new Checklists.Contents(
                        "",
                        "Read it.",
                        List.of(),
                        List.of(step("one", "2020-01-01", null), step("one", "2020-01-01", null)))))
                .hasMessageContaining("two steps one");
        assertThatThrownBy(() -> ChecklistsConfiguration.read(new ByteArrayResource(
                        "{\"note\": \"\", \"paperAtTheDesk\": \"\", \"nothingToDo\": [], \"step\": []}"
                                .getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("step");
    }

    private static Mark mark(String step, Mark.State state) {
        return new Mark(step, state, "Why", "officer", ADecision.MONDAY);
    }

    private static StepTemplate step(String id, String from, @Nullable String until) {
        return new StepTemplate(
                id,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                false,
                null,
                null,
                "Look",
                null,
                null,
                null,
                "Law");
    }

    private static Checklists kept() {
        try {
            return ChecklistsConfiguration.read(new ClassPathResource("checklists/checklists.v1.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
