package io.greenlane.inspection.decisionrule;

import io.greenlane.chassis.problem.BrokenRule;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many standard uncertainties an expanded uncertainty is: above 0, at most 10, at most three decimals. */
public final class CoverageFactor {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,3})?");

    private CoverageFactor() {}

    static boolean isSensible(BigDecimal factor) {
        return factor.signum() > 0
                && factor.compareTo(BigDecimal.TEN) <= 0
                && factor.stripTrailingZeros().scale() <= 3;
    }

    /** Reads what was sent; what is wrong with it is told, and nothing is wrong with an absent factor. */
    public static Optional<BigDecimal> read(String path, @Nullable String sent, Consumer<BrokenRule> broken) {
        if (sent == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> factor = PLAIN.matcher(sent).matches()
                ? Optional.of(new BigDecimal(sent)).filter(CoverageFactor::isSensible)
                : Optional.empty();
        if (factor.isEmpty()) {
            broken.accept(new BrokenRule(
                    path,
                    "COVERAGE_FACTOR_INVALID",
                    "The " + path + " is no coverage factor.",
                    "Give a decimal above \"0\" up to \"10\", usually \"2\"."));
        }
        return factor;
    }
}
