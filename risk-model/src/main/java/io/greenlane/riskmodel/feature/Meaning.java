package io.greenlane.riskmodel.feature;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a number of a model is, so that a reason can say it.
 *
 * @param name by which programs know it
 * @param words what it is, such as "net mass"
 */
public record Meaning(String name, String words, Kind kind) {

    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final double PER_CENT = 100;

    /** How the name of a count of inspections ends. */
    static final String INSPECTED = ".inspected";

    /** How it is to be read. */
    public enum Kind {
        /** As it is. */
        PLAIN,
        /** ln(1 + x). */
        LOGARITHM,
        /** Difference from the mean of its peers. */
        DIFFERENCE,
        /** Logarithm of the quotient by the (geometric) mean of its peers. */
        QUOTIENT,
        /** A share, 0 to 1. */
        SHARE
    }

    /** Whether it counts inspections so far, and so grows with time. */
    public boolean countsInspections() {
        return name.endsWith(INSPECTED);
    }

    /** The number in words, such as "net mass: 18400". */
    public String say(double value) {
        if (Double.isNaN(value)) {
            return words + ": unknown";
        }
        return words + ": "
                + switch (kind) {
                    case PLAIN -> digits(value);
                    case LOGARITHM -> digits(Math.expm1(value));
                    case DIFFERENCE -> (value < 0 ? "" : "+") + digits(value);
                    case QUOTIENT -> digits(Math.exp(value)) + " times";
                    case SHARE -> digits(PER_CENT * value) + " %";
                };
    }

    private static String digits(double value) {
        if (Double.isInfinite(value)) {
            return "more than can be counted";
        }
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
