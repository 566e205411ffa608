package io.greenlane.riskscoring.model;

import io.greenlane.riskmodel.serving.Scorer;
import io.greenlane.riskmodel.serving.Scorer.Contribution;
import io.greenlane.riskmodel.table.Layout;
import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskmodel.training.ModelFile;
import io.greenlane.riskscoring.criteria.Consignment;
import io.greenlane.riskscoring.edition.DataFile;
import io.greenlane.riskscoring.regulation.GoodsItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A trained model at work: pure, safe for many threads. It carries what it knew of the past, so that the same declaration
 * scores the same for ever.
 */
public final class RiskModel {

    private static final double PER_CENT = 100;
    private static final int DECIMALS = 2;
    private static final int FACTORS = 5;

    private final String version;
    private final Scorer scorer;
    private final boolean tellsWhy;

    private RiskModel(String version, Scorer scorer, boolean tellsWhy) {
        this.version = version;
        this.scorer = scorer;
        this.tellsWhy = tellsWhy;
    }

    /**
     * Reads a model.
     *
     * @param version which names exactly this text
     * @throws RefusedTableException for a text that is none, that was changed, that another version names, or that looks at
     *     what no item has
     */
    public static RiskModel read(String version, String text) {
        String named = versionOf(text);
        if (!named.equals(version)) {
            throw new RefusedTableException(
                    "CORRUPT_MODEL",
                    "The text kept as version " + version + " is that of " + named
                            + " by its SHA-256, so nobody can tell what was decided with; restore it from a backup.");
        }
        Scorer scorer = new Scorer(ModelFile.read("version " + version, text));
        checkColumns(scorer.model().layout());
        return new RiskModel(version, scorer, true);
    }

    /** Names exactly this text. */
    static String versionOf(String text) {
        return "m-" + DataFile.fingerprint(DataFile.hashOf(text));
    }

    private static void checkColumns(Layout layout) {
        Stream<String> numbers = layout.quantities().stream()
                .flatMap(quantity -> Stream.of(quantity.column(), quantity.per()))
                .filter(Objects::nonNull)
                .filter(column -> !DeclaredItem.hasNumber(column));
        Stream<String> texts = layout.groups().stream()
                .flatMap(group -> group.parts().stream())
                .map(Layout.Part::column)
                .filter(Objects::nonNull)
                .filter(column -> !DeclaredItem.hasText(column));
        List<String> unknown = Stream.concat(numbers, texts).toList();
        if (!unknown.isEmpty()) {
            throw new RefusedTableException(
                    "FOREIGN_MODEL",
                    "The model looks at " + String.join(", ", unknown)
                            + ", which no item of a declaration has; train it" + " here.");
        }
    }

    public String version() {
        return version;
    }

    public Scorer scorer() {
        return scorer;
    }

    /** The same, for who counts and does not ask why: the probability is told as one part, which costs nothing. */
    public RiskModel withoutWhy() {
        return new RiskModel(version, scorer, false);
    }

    /**
     * Assesses a declaration by its worst item.
     *
     * @param day of the decision
     * @param missingPapers by item number, how many required papers it lacks
     */
    public Assessment assess(Consignment all, LocalDate day, IntUnaryOperator missingPapers) {
        return assess(all, day, missingPapers, numbers -> {});
    }

    /**
     * Assesses a declaration by its worst item.
     *
     * @param each is given the numbers of each item that were looked at
     */
    public Assessment assess(Consignment all, LocalDate day, IntUnaryOperator missingPapers, Consumer<double[]> each) {
        int worst = 0;
        double highest = Double.NEGATIVE_INFINITY;
        double[] numbersOfWorst = {};
        for (GoodsItem item : all.items()) {
            double[] numbers =
                    scorer.numbersOf(new DeclaredItem(all, item, day, missingPapers.applyAsInt(item.itemNumber())));
            each.accept(numbers);
            double raw = scorer.rawScoreOf(numbers);
            if (raw > highest) {
                highest = raw;
                worst = item.itemNumber();
                numbersOfWorst = numbers;
            }
        }
        return new Assessment(scorer, tellsWhy, worst, highest, numbersOfWorst);
    }

    /** What a model says of a declaration; why costs more than what, and is told to who asks. */
    public static final class Assessment {
        private final Scorer scorer;
        private final boolean tellsWhy;
        private final int itemNumber;
        private final double raw;
        private final double[] numbers;

        private Assessment(Scorer scorer, boolean tellsWhy, int itemNumber, double raw, double[] numbers) {
            this.scorer = scorer;
            this.tellsWhy = tellsWhy;
            this.itemNumber = itemNumber;
            this.raw = raw;
            this.numbers = numbers;
        }

        /** The item that is most likely to break a rule. */
        public int itemNumber() {
            return itemNumber;
        }

        /** Probability of a violation, in per cent with two decimals. */
        public BigDecimal perCent() {
            return perCent(scorer.probabilityOf(raw));
        }

        /** Log-odds, finer than the probability and in the same order. */
        public double raw() {
            return raw;
        }

        /** The numbers that were looked at. */
        public double[] numbers() {
            return numbers.clone();
        }

        /**
         * What the probability is made of: what is usual, the factors that weigh most, and the rest together. The points sum
         * to {@link #perCent()}.
         */
        public List<Factor> factors() {
            if (!tellsWhy) {
                return List.of(new Factor("MODEL_REST", itemNumber, perCent(), "All that the model looks at."));
            }
            List<Contribution> contributions = scorer.contributionsTo(numbers);
            BigDecimal usual = perCent(scorer.probabilityOf(scorer.expectedRawScore()));
            BigDecimal apart = perCent().subtract(usual);
            double logOdds = raw - scorer.expectedRawScore();
            List<Factor> factors = new ArrayList<>();
            factors.add(new Factor(
                    "MODEL_USUAL", null, usual, "What is usual among the declarations that were learnt from."));
            BigDecimal left = apart;
            for (Contribution each : contributions.stream().limit(FACTORS).toList()) {
                BigDecimal points = logOdds == 0
                        ? BigDecimal.ZERO.setScale(DECIMALS)
                        : apart.multiply(BigDecimal.valueOf(each.logOdds() / logOdds))
                                .setScale(DECIMALS, RoundingMode.HALF_UP);
                left = left.subtract(points);
                factors.add(new Factor("MODEL_FACTOR", itemNumber, points, sentence(each)));
            }
            factors.add(new Factor("MODEL_REST", itemNumber, left, "All other things that the model looks at."));
            return factors;
        }

        private static String sentence(Contribution each) {
            String said = each.said();
            return Character.toUpperCase(said.charAt(0))
                    + said.substring(1)
                    + (each.logOdds() > 0 ? " – raises the risk." : " – lowers the risk.");
        }

        private static BigDecimal perCent(double probability) {
            return BigDecimal.valueOf(PER_CENT * probability).setScale(DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /**
     * A part of the probability.
     *
     * @param itemNumber absent where it is about no item
     * @param points per cent that it adds, or takes away
     */
    public record Factor(String code, @Nullable Integer itemNumber, BigDecimal points, String message) {}
}
