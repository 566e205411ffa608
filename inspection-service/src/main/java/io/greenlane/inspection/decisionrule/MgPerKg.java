package io.greenlane.inspection.decisionrule;

import io.greenlane.chassis.problem.BrokenRule;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Milligrams of a substance per kilogram of material: 0 to 1000000 (the substance itself), at most six decimals. */
public final class MgPerKg {

    private static final BigDecimal PURE = BigDecimal.valueOf(1_000_000);
    private static final int MOST_DECIMALS = 6;
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,7}(?:\\.[0-9]{1,6})?");

    private MgPerKg() {}

    /** Whether a number can be a content in mg/kg. */
    static boolean isSensible(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(PURE) <= 0
                && value.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }

    /**
     * Reads what was sent; what is wrong with it is told, and nothing is wrong with an absent value.
     *
     * @param name what the codes begin with, such as {@code VALUE}
     */
    public static Optional<BigDecimal> read(
            String path, String name, @Nullable String sent, Consumer<BrokenRule> broken) {
        if (sent == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = PLAIN.matcher(sent).matches()
                ? Optional.of(new BigDecimal(sent)).filter(MgPerKg::isSensible)
                : Optional.empty();
        if (value.isEmpty()) {
            broken.accept(new BrokenRule(
                    path,
                    name + "_INVALID",
                    "The " + path + " is no content in mg/kg.",
                    "Give a decimal from \"0\" to \"1000000\" with at most six decimals."));
        }
        return value;
    }
}
