package io.greenlane.inspection.worklist;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much of the goods something is about.
 *
 * @param amount above zero, exact
 */
public record Quantity(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, Unit unit) {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{1,6})?");

    /** What is counted. */
    public enum Unit {
        KG,
        PACKAGES
    }

    public Quantity {
        // Equal amounts are equal, however many zeros they are written with.
        amount = amount.stripTrailingZeros();
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }

    /** The amount that a text such as {@code 1250.5} names; empty for anything else. */
    public static Optional<BigDecimal> amount(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(sent -> DECIMAL.matcher(sent).matches())
                .map(BigDecimal::new)
                .filter(amount -> amount.signum() > 0);
    }
}
