package io.greenlane.inspection.decisionrule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument says about one spot.
 *
 * @param indicator the element or substance, such as {@code Pb}
 * @param repeatabilitySigmaMgPerKg standard deviation of the instrument's repeatability for this reading
 * @param expandedUncertaintyMgPerKg half-width of the interval that holds the value with the confidence of the coverage factor
 * @param detectionLimitMgPerKg the least that the instrument would have seen in this reading
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Measurement(
        String indicator,
        Material material,
        BigDecimal valueMgPerKg,
        @Nullable BigDecimal repeatabilitySigmaMgPerKg,
        @Nullable BigDecimal expandedUncertaintyMgPerKg,
        @Nullable BigDecimal coverageFactor,
        @Nullable BigDecimal detectionLimitMgPerKg) {

    private static final Pattern INDICATOR = Pattern.compile("[A-Za-z][A-Za-z0-9()-]{0,31}");

    public Measurement {
        if (!isIndicator(indicator)) {
            throw new IllegalArgumentException("\"" + indicator + "\" names no element or substance");
        }
        Stream.of(valueMgPerKg, repeatabilitySigmaMgPerKg, expandedUncertaintyMgPerKg, detectionLimitMgPerKg)
                .forEach(Measurement::refuseNonsense);
        if (coverageFactor != null && !CoverageFactor.isSensible(coverageFactor)) {
            throw new IllegalArgumentException(coverageFactor + " is no coverage factor");
        }
    }

    /** Whether a text may name an element or substance. */
    public static boolean isIndicator(String text) {
        return INDICATOR.matcher(text).matches();
    }

    private static void refuseNonsense(@Nullable BigDecimal content) {
        if (content != null && !MgPerKg.isSensible(content)) {
            throw new IllegalArgumentException(content + " is no content in mg/kg");
        }
    }
}
