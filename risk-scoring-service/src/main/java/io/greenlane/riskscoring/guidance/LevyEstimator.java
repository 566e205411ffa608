package io.greenlane.riskscoring.guidance;

import io.greenlane.riskscoring.regulation.ApplicableMeasure;
import io.greenlane.riskscoring.regulation.Catalogue;
import io.greenlane.riskscoring.regulation.Environment;
import io.greenlane.riskscoring.regulation.GoodsItem;
import io.greenlane.riskscoring.regulation.Levy;
import io.greenlane.riskscoring.regulation.Money;
import io.greenlane.riskscoring.regulation.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Estimates levies on a day: mass × emissions per tonne × (1 + mark-up) × price of a tonne. */
record LevyEstimator(Catalogue catalogue, LocalDate on) {

    private static final String ACTUAL = "ACTUAL";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int KILOGRAMS_TO_TONNES = 3;
    private static final int CENTS = 2;

    /**
     * The levy on an item by its declared emissions, else by the assumed ones. Empty where there is no levy, or where mass,
     * price or emissions are not known; {@link #whyNone} says which.
     */
    Optional<LevyEstimate> of(GoodsItem item, ApplicableMeasure applicable) {
        BigDecimal actual = actualOf(item, applicable);
        return actual == null ? assumed(item, applicable) : estimate(item, applicable, actual, null);
    }

    /** The levy on an item as if its emissions were these, measured and verified. */
    Optional<LevyEstimate> atActual(GoodsItem item, ApplicableMeasure applicable, BigDecimal tco2ePerTonne) {
        return estimate(item, applicable, tco2ePerTonne, null);
    }

    /** The levy on an item by the values that are assumed without measured ones. */
    Optional<LevyEstimate> assumed(GoodsItem item, ApplicableMeasure applicable) {
        Levy levy = applicable.measure().levy();
        return levy == null
                ? Optional.empty()
                : levy.assumedFor(item.commodityCode())
                        .flatMap(assumed ->
                                estimate(item, applicable, assumed.line().tco2ePerTonne(), assumed));
    }

    /** What the estimate lacks; empty where there is one, or no levy at all. */
    Optional<String> whyNone(GoodsItem item, ApplicableMeasure applicable) {
        Levy levy = applicable.measure().levy();
        if (levy == null || of(item, applicable).isPresent()) {
            return Optional.empty();
        }
        if (item.netMassKg() == null) {
            return Optional.of("Give the net mass of the goods to see an estimate of the levy.");
        }
        return Optional.of(
                catalogue.priceOn(levy.price(), on).isEmpty()
                        ? "No price " + levy.price() + " is known for " + on + ", so the levy cannot be estimated."
                        : "No emissions are assumed for commodity code " + item.commodityCode()
                                + ": give those of the producer to see an estimate of the levy.");
    }

    /** Emissions per tonne that are declared as measured, as far as they are charged; null where none are. */
    private static @Nullable BigDecimal actualOf(GoodsItem item, ApplicableMeasure applicable) {
        Environment declared = item.environment();
        Levy levy = applicable.measure().levy();
        BigDecimal direct = declared.directEmissionsTco2ePerTonne();
        if (levy == null || direct == null || !ACTUAL.equals(declared.emissionsMethod())) {
            return null;
        }
        BigDecimal indirect = declared.indirectEmissionsTco2ePerTonne();
        boolean directOnly = levy.directOnlyGroups().contains(applicable.row().group());
        return directOnly || indirect == null ? direct : direct.add(indirect);
    }

    private Optional<LevyEstimate> estimate(
            GoodsItem item, ApplicableMeasure applicable, BigDecimal intensity, Levy.@Nullable Assumed assumed) {
        Levy levy = applicable.measure().levy();
        BigDecimal mass = item.netMassKg();
        if (levy == null || mass == null) {
            return Optional.empty();
        }
        BigDecimal markUp = assumed == null
                ? BigDecimal.ZERO
                : levy.markUpPercent(applicable.row().group(), on);
        return catalogue.priceOn(levy.price(), on).map(price -> {
            BigDecimal tonnes = mass.movePointLeft(KILOGRAMS_TO_TONNES);
            BigDecimal emissions =
                    tonnes.multiply(intensity).multiply(HUNDRED.add(markUp)).movePointLeft(2);
            BigDecimal amount = emissions.multiply(price.amount().amount()).setScale(CENTS, RoundingMode.HALF_UP);
            return new LevyEstimate(
                    new Money(amount, price.amount().currency()),
                    emissions.stripTrailingZeros(),
                    assumed == null ? LevyEstimate.Basis.ACTUAL : LevyEstimate.Basis.DEFAULT,
                    intensity,
                    markUp,
                    price.amount(),
                    price.source(),
                    reckoning(tonnes, intensity, markUp, price, assumed),
                    levy.leavesOut());
        });
    }

    private static String reckoning(
            BigDecimal tonnes, BigDecimal intensity, BigDecimal markUp, Price price, Levy.@Nullable Assumed assumed) {
        String emissions = plain(tonnes) + " t of goods × " + plain(intensity) + " tCO2e per tonne";
        String added = markUp.signum() == 0 ? "" : " + " + plain(markUp) + " % mark-up";
        String cost = " × " + price.amount().amount().toPlainString() + " "
                + price.amount().currency() + " per tCO2e";
        if (assumed == null) {
            return emissions + " as declared" + cost + ".";
        }
        String line = " assumed for " + assumed.line().hsPrefix();
        String why = assumed.highestOfSeveral()
                ? " The commodity code is too short to tell which value applies: the highest was taken."
                : "";
        return emissions + line + added + cost + "." + why;
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
