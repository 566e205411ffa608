package io.greenlane.riskscoring.learning;

import io.greenlane.riskmodel.evaluation.Estimate;
import io.greenlane.riskmodel.evaluation.Spread;
import io.greenlane.riskmodel.feature.Meaning;
import io.greenlane.riskscoring.model.Experience;
import io.greenlane.riskscoring.model.RiskModel;
import io.greenlane.riskscoring.routing.Judged;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Scores declarations by a model and holds what it says against what inspections found; pure. */
final class Judging {

    private static final List<Integer> INSPECTED = List.of(1, 2, 5, 10, 20);
    private static final double PER_CENT = 100;
    private static final double TENTH = 0.1;
    private static final int GROUPS = 10;
    private static final int SHIFTS = 10;
    private static final int DECIMALS = 4;
    private static final int FEW = 100;
    private static final double SHIFTED = 0.25;

    private final RiskModel model;
    private final LocalDate since;
    private final List<Estimate.Scored> scored = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final List<double[]> numbers = new ArrayList<>();
    private int violations;
    private int controlInspected;
    private int controlViolations;

    private record Said(double probability, double weight, boolean violation) {}

    /** @param since nothing decided before is looked at, and nothing that the model learnt from */
    Judging(RiskModel model, @Nullable LocalDate since) {
        LocalDate afterLearning = model.scorer().model().learntUntil().plusDays(1);
        this.model = model;
        this.since = since == null || since.isBefore(afterLearning) ? afterLearning : since;
    }

    LocalDate since() {
        return since;
    }

    void add(Judged each) {
        Experience.Label label = each.label();
        RiskModel.Assessment assessed = model.assess(
                each.consignment(), each.day(), each::missingPapers, label == null ? looked -> {} : numbers::add);
        if (label == null) {
            scored.add(new Estimate.Scored(assessed.raw(), 0, false));
            return;
        }
        boolean violation = !label.conform();
        scored.add(new Estimate.Scored(assessed.raw(), label.weight(), violation));
        said.add(new Said(model.scorer().probabilityOf(assessed.raw()), label.weight(), violation));
        violations += violation ? 1 : 0;
        controlInspected += each.drawn() ? 1 : 0;
        controlViolations += each.drawn() && violation ? 1 : 0;
    }

    Performance result() {
        Estimate estimate = new Estimate(scored);
        List<Performance.Group> calibration = calibration();
        List<Performance.Shift> drift = drift();
        double control = controlInspected == 0 ? Double.NaN : (double) controlViolations / controlInspected;
        double first = scored.isEmpty() ? Double.NaN : estimate.precisionAt(TENTH);
        return new Performance(
                model.version(),
                since,
                scored.size(),
                said.size(),
                violations,
                controlInspected,
                controlViolations,
                scored.isEmpty()
                        ? List.of()
                        : INSPECTED.stream()
                                .map(perCent -> new Performance.At(
                                        perCent,
                                        rounded(estimate.precisionAt(perCent / PER_CENT)),
                                        rounded(estimate.recallAt(perCent / PER_CENT))))
                                .toList(),
                rounded(estimate.auc()),
                control == 0 ? null : rounded(first / control),
                calibration,
                rounded(errorOf(calibration)),
                drift,
                warnings(drift));
    }

    /** Groups of equally many inspected ones. */
    private List<Performance.Group> calibration() {
        List<Said> rising = said.stream()
                .sorted(Comparator.comparingDouble(Said::probability))
                .toList();
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> rising.subList(group * rising.size() / GROUPS, (group + 1) * rising.size() / GROUPS))
                .filter(group -> !group.isEmpty())
                .map(Judging::group)
                .toList();
    }

    private static Performance.Group group(List<Said> members) {
        double weight = members.stream().mapToDouble(Said::weight).sum();
        double probability = members.stream()
                .mapToDouble(each -> each.weight() * each.probability())
                .sum();
        double found = members.stream()
                .filter(Said::violation)
                .mapToDouble(Said::weight)
                .sum();
        return new Performance.Group(exact(probability / weight), exact(found / weight), members.size());
    }

    private double errorOf(List<Performance.Group> groups) {
        double inspected =
                groups.stream().mapToInt(Performance.Group::inspected).sum();
        return groups.stream()
                        .mapToDouble(group -> group.inspected()
                                * group.said().subtract(group.came()).abs().doubleValue())
                        .sum()
                / inspected;
    }

    private List<Performance.Shift> drift() {
        Spread spread = model.scorer().model().spread();
        if (spread == null || numbers.isEmpty()) {
            return List.of();
        }
        double[] shifts = spread.shiftOf(
                numbers.stream().flatMapToDouble(DoubleStream::of).toArray());
        List<Meaning> meanings = model.scorer().meanings();
        return IntStream.range(0, shifts.length)
                .boxed()
                // How many were inspected so far grows by itself, and says nothing about trade.
                .filter(number -> !meanings.get(number).countsInspections())
                .sorted(Comparator.comparingDouble(number -> -shifts[number]))
                .limit(SHIFTS)
                .map(number -> new Performance.Shift(
                        meanings.get(number).name(), meanings.get(number).words(), exact(shifts[number])))
                .toList();
    }

    private List<String> warnings(List<Performance.Shift> drift) {
        List<String> warnings = new ArrayList<>();
        if (scored.isEmpty()) {
            warnings.add("Nothing was decided yet since it learnt, so nothing is known of it.");
        } else if (said.size() < FEW) {
            warnings.add("Only " + said.size() + " of these declarations were inspected: the figures may be chance.");
        }
        if (violations == 0 && !said.isEmpty()) {
            warnings.add("No inspection found a violation, so nothing tells good scores from bad ones.");
        }
        long moved = drift.stream()
                .filter(shift -> shift.stabilityIndex().doubleValue() >= SHIFTED)
                .count();
        if (moved > 0 && said.size() >= FEW) {
            warnings.add("Trade has moved: " + moved + " of the numbers it looks at are spread otherwise than when it"
                    + " learnt. Train a challenger.");
        }
        return warnings;
    }

    private static @Nullable BigDecimal rounded(double value) {
        return Double.isFinite(value) ? exact(value) : null;
    }

    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
