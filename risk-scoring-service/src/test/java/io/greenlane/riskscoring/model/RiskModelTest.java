package io.greenlane.riskscoring.model;

import static io.greenlane.riskscoring.model.AModel.CLEAN;
import static io.greenlane.riskscoring.model.AModel.DIRTY;
import static io.greenlane.riskscoring.model.AModel.TODAY;
import static io.greenlane.riskscoring.model.AModel.garments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskscoring.criteria.Consignment;
import io.greenlane.riskscoring.model.RiskModel.Assessment;
import io.greenlane.riskscoring.model.RiskModel.Factor;
import io.greenlane.riskscoring.regulation.AnItem;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RiskModelTest {

    private static final RiskModel MODEL = AModel.trained();

    @Test
    void goodsOfAnExporterWithFindsBehindHimAreMoreLikelyToBreakARule() {
        assertThat(assess(garments(DIRTY, 4000)).perCent())
                .isGreaterThan(new BigDecimal("25"))
                .isGreaterThan(assess(garments(CLEAN, 4000)).perCent().multiply(BigDecimal.TEN));
    }

    @Test
    void whyIsToldInWordsWhosePointsAreTheWhole() {
        Assessment assessed = assess(garments(DIRTY, 4000));

        assertThat(assessed.factors())
                .extracting(Factor::code)
                .startsWith("MODEL_USUAL", "MODEL_FACTOR")
                .endsWith("MODEL_REST");
        assertThat(assessed.factors().stream().map(Factor::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(assessed.perCent());
        assertThat(assessed.factors())
                .extracting(Factor::message)
                .anySatisfy(words -> assertThat(words)
                        .matches(
                                "Violations found so far among goods of .*exporter.*: [0-9.]+ % – raises the risk\\."));
    }

    @Test
    void whoDoesNotAskWhyIsToldTheSameInOnePart() {
        Assessment told = MODEL.withoutWhy().assess(garments(DIRTY, 4000), TODAY, item -> 0);

        assertThat(told.perCent()).isEqualTo(assess(garments(DIRTY, 4000)).perCent());
        assertThat(told.factors())
                .singleElement()
                .satisfies(factor -> assertThat(factor.points()).isEqualTo(told.perCent()));
    }

    @Test
    void aMissingPaperNeverMakesGoodsLessSuspect() {
        Consignment goods = garments(CLEAN, 4000);

        assertThat(IntStream.rangeClosed(0, 5)
                        .mapToObj(missing ->
                                MODEL.assess(goods, TODAY, item -> missing).raw())
                        .toList())
                .isSorted();
    }

    @Test
    void whatWasNeverMetIsScoredTooAndAnEmptyTextIsNoError() {
        assertThat(assess(AModel.of(null, AnItem.of("97019100").from(null))).perCent())
                .isBetween(BigDecimal.ZERO, new BigDecimal("100"));
    }

    @Test
    void theSameModelScoresTheSameAfterItWasWrittenAndRead() {
        Experience.Learnt learnt = AModel.learnt();

        assertThat(RiskModel.read(learnt.version(), learnt.text())
                        .assess(garments(DIRTY, 4001), TODAY, item -> 1)
                        .raw())
                .isEqualTo(MODEL.assess(garments(DIRTY, 4001), TODAY, item -> 1).raw());
        assertThat(learnt.version()).isEqualTo(AModel.learnt().version());
    }

    @Test
    void aFindingThatIsNotKnownYetIsNotLearnt() {
        Experience experience = AModel.experience();
        experience.add(garments(DIRTY, 4000), TODAY.minusDays(1), item -> 0, AModel.label(true, TODAY, "1"));

        assertThat(experience.learn(TODAY).training().inspected())
                .isEqualTo(AModel.learnt().training().inspected() + 1);
        assertThat(read(experience.learn(TODAY).text())
                        .assess(garments(DIRTY, 4000), TODAY, item -> 0)
                        .numbers())
                .as("rates of the exporter")
                .containsSequence(rateOfTheExporter());
    }

    private static double rateOfTheExporter() {
        int at = MODEL.scorer().meanings().stream()
                .map(meaning -> meaning.name())
                .toList()
                .indexOf("exporter.rate");
        return MODEL.assess(garments(DIRTY, 4000), TODAY, item -> 0).numbers()[at];
    }

    @Test
    void fewLabelsAreNoExperience() {
        Experience experience = new Experience();
        experience.add(
                garments(DIRTY, 4000), TODAY.minusDays(9), item -> 0, AModel.label(true, TODAY.minusDays(8), "1"));

        assertRefused(() -> experience.learn(TODAY), "TOO_FEW_LABELS");
    }

    @Test
    void whatWasFoundTodayAloneTeachesNothingYet() {
        Experience experience = new Experience();
        for (int n = 0; n < 100; n++) {
            experience.add(
                    garments(n % 2 == 0 ? DIRTY : CLEAN, 4000), TODAY, item -> 0, AModel.label(n % 2 == 0, TODAY, "1"));
        }

        assertRefused(() -> experience.learn(TODAY), "TOO_FEW_DAYS");
        assertThatThrownBy(() -> experience.learn(TODAY)).hasMessageContaining("became known today");
    }

    @Test
    void aDayAheadIsRefused() {
        Experience experience = AModel.experience();
        experience.add(garments(CLEAN, 4000), TODAY.plusDays(1), item -> 0, null);

        assertRefused(() -> experience.learn(TODAY), "FUTURE_DAY");
    }

    @Test
    void aModelThatWasChangedCutOffOrForeignIsRefused() {
        String text = AModel.learnt().text();

        assertRefused(() -> read(text.substring(0, text.length() / 2)), "CORRUPT_MODEL");
        assertRefused(() -> read(text.replaceFirst("leaf_value=-0", "leaf_value=-1")), "CORRUPT_MODEL");
        assertRefused(() -> read("{}"), "FOREIGN_MODEL");
        assertRefused(() -> read("null"), "FOREIGN_MODEL");
        assertRefused(() -> read(""), "CORRUPT_MODEL");
    }

    @Test
    void aTextThatAnotherVersionNamesIsRefused() {
        assertRefused(() -> RiskModel.read("m-0000abcd", AModel.learnt().text()), "CORRUPT_MODEL");
    }

    private static RiskModel read(String text) {
        return RiskModel.read(RiskModel.versionOf(text), text);
    }

    private static Assessment assess(Consignment goods) {
        return MODEL.assess(goods, TODAY, item -> 0);
    }

    private static void assertRefused(ThrowingCallable reading, String code) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        RefusedTableException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
