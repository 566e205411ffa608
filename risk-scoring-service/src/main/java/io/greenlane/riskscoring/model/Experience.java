package io.greenlane.riskscoring.model;

import io.greenlane.riskmodel.evaluation.Ranking;
import io.greenlane.riskmodel.table.Example;
import io.greenlane.riskmodel.table.Finding;
import io.greenlane.riskmodel.table.GroupNumbers;
import io.greenlane.riskmodel.table.Layout;
import io.greenlane.riskmodel.table.Layouts;
import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskmodel.table.RowReader;
import io.greenlane.riskmodel.training.Holdout;
import io.greenlane.riskmodel.training.ModelFile;
import io.greenlane.riskmodel.training.TemporalFit;
import io.greenlane.riskmodel.training.TimeSplit;
import io.greenlane.riskmodel.training.TrainingSettings;
import io.greenlane.riskscoring.criteria.Consignment;
import io.greenlane.riskscoring.regulation.GoodsItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Decided declarations to learn from, with what inspections found of some of them. */
public final class Experience {

    /** A single declaration that was nearly never inspected must not outweigh all others (domain: capped at 20). */
    private static final double MOST_WEIGHT = 20;

    private static final String LAYOUT = "/model/declarations.v1.json";
    private static final int FEWEST_INSPECTED = 100;
    private static final int FEWEST_VIOLATIONS = 10;
    private static final int DECIMALS = 4;
    private static final double TWENTIETH = 0.05;
    private static final double TENTH = 0.1;

    private final Layout layout;
    private final GroupNumbers numbers;
    private final RowReader reader;
    private final List<Example> examples = new ArrayList<>();
    private int declarations;
    private int inspected;
    private int violated;

    public Experience() {
        this.layout = shippedLayout();
        this.numbers = new GroupNumbers(layout);
        this.reader = new RowReader(layout, numbers);
    }

    /**
     * What an inspection found of a declaration.
     *
     * @param itemsNotConform absent where only the whole was concluded
     * @param inclusionProbability with which the declaration was to be inspected, above 0 and at most 1
     */
    public record Label(
            boolean conform,
            @Nullable Set<Integer> itemsNotConform,
            LocalDate knownOn,
            BigDecimal inclusionProbability) {

        boolean violates(int itemNumber) {
            return itemsNotConform == null ? !conform : itemsNotConform.contains(itemNumber);
        }

        /** How many declarations it stands for. */
        public double weight() {
            return Math.min(MOST_WEIGHT, 1 / inclusionProbability.doubleValue());
        }
    }

    /**
     * Adds a declaration.
     *
     * @param day it was decided on
     * @param missingPapers by item number, how many required papers it lacked
     * @param label absent where nobody inspected
     */
    public void add(Consignment all, LocalDate day, IntUnaryOperator missingPapers, @Nullable Label label) {
        declarations++;
        inspected += label == null ? 0 : 1;
        violated += label == null || label.conform() ? 0 : 1;
        for (GoodsItem item : all.items()) {
            Finding finding = label == null
                    ? null
                    : new Finding(label.violates(item.itemNumber()), label.knownOn(), label.weight());
            examples.add(reader.met(
                    new DeclaredItem(all, item, day, missingPapers.applyAsInt(item.itemNumber())), day, finding));
        }
    }

    /**
     * What came of learning.
     *
     * @param text the model, whole
     * @param version names exactly this text
     */
    public record Learnt(String text, String version, Training training) {}

    /**
     * What a model was learnt from, and how it ranked the youngest fifth before it learnt from them too.
     *
     * @param from the first day
     * @param until the last day
     * @param heldOut inspected items of the youngest fifth
     * @param precisionAtFive share of violations among the twentieth of them with the highest scores
     * @param recallAtTen share of their violations among the tenth with the highest scores
     * @param auc how likely a violation comes before what is none
     */
    public record Training(
            LocalDate from,
            LocalDate until,
            int declarations,
            int inspected,
            int violated,
            int heldOut,
            BigDecimal precisionAtFive,
            BigDecimal recallAtTen,
            BigDecimal auc) {}

    /**
     * Learns.
     *
     * @param today nothing that was found on it or later counts
     * @throws RefusedTableException where nothing can be learnt, with a code and a sentence
     */
    public Learnt learn(LocalDate today) {
        examples.sort(Comparator.comparing(Example::day));
        check(today);
        List<Example> past = examples.stream()
                .map(example -> example.finding()
                        .filter(finding -> !finding.knownOn().isBefore(today))
                        .map(unknown -> example.withoutFinding())
                        .orElse(example))
                .toList();
        if (past.stream().noneMatch(Example::isInspected)) {
            throw new RefusedTableException(
                    "TOO_FEW_DAYS",
                    "All that was found of these declarations became known today, and a model learns from what was known"
                            + " before. Train it on another day, when findings of at least two days are there.");
        }
        TimeSplit split = TimeSplit.of(past);
        TemporalFit fit = TemporalFit.of(layout, TrainingSettings.QUICK, split.older(), split.younger(), today);
        LocalDate until = past.getLast().day();
        String text = ModelFile.text(fit.model(until, past.size(), numbers));
        Holdout holdout = fit.holdout().orElseThrow();
        Ranking ranking = new Ranking(holdout.raw(), holdout.violation());
        return new Learnt(
                text,
                RiskModel.versionOf(text),
                new Training(
                        past.getFirst().day(),
                        until,
                        declarations,
                        inspected,
                        violated,
                        holdout.violation().length,
                        rounded(ranking.precisionAt(TWENTIETH)),
                        rounded(ranking.recallAt(TENTH)),
                        rounded(ranking.auc())));
    }

    private static Layout shippedLayout() {
        try (InputStream json = Objects.requireNonNull(Experience.class.getResourceAsStream(LAYOUT))) {
            return Layouts.read(LAYOUT, json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void check(LocalDate today) {
        if (inspected < FEWEST_INSPECTED || violated < FEWEST_VIOLATIONS) {
            throw new RefusedTableException(
                    "TOO_FEW_LABELS",
                    "Of " + declarations + " declarations " + inspected + " were inspected and " + violated
                            + " broke a rule; a model needs " + FEWEST_INSPECTED + " and " + FEWEST_VIOLATIONS
                            + ". Until then rules and the control draw find them.");
        }
        LocalDate last = examples.getLast().day();
        if (last.isAfter(today)) {
            throw new RefusedTableException(
                    "FUTURE_DAY",
                    "A declaration was decided on " + last + ", which lies ahead of today, " + today
                            + "; set the clock right before a model learns from it.");
        }
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
