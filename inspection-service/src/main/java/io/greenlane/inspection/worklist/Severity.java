package io.greenlane.inspection.worklist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How bad a violation is.
 *
 * @param value from 0 (a slip) to 1 (the worst), with at least one and at most three decimals, so that equal severities are equal
 */
public record Severity(BigDecimal value) {

    private static final int MOST_DECIMALS = 3;
    private static final int LONGEST_TEXT = 8;

    public Severity {
        if (!isInRange(value)) {
            throw new IllegalArgumentException("Severity " + value + " does not lie between 0 and 1");
        }
        value = value.stripTrailingZeros();
        if (value.scale() < 1) {
            value = value.setScale(1, RoundingMode.UNNECESSARY);
        }
    }

    /** The severity that a text such as {@code 0.8} names; empty for anything else. */
    public static Optional<Severity> parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            var value = new BigDecimal(text);
            return isInRange(value) ? Optional.of(new Severity(value)) : Optional.empty();
        } catch (NumberFormatException notADecimal) {
            return Optional.empty();
        }
    }

    @JsonCreator
    static Severity of(String text) {
        return new Severity(new BigDecimal(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }

    private static boolean isInRange(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(BigDecimal.ONE) <= 0
                && value.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }
}
