package io.greenlane.inspection.decisionrule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The limits that a value was held against, as they were for its own uncertainty.
 *
 * @param lowerMgPerKg up to here it is below; absent where nothing shows that it is, negative where the uncertainty is too great
 * @param upperMgPerKg from here on (ILAC-G8: above this) it is over; absent where nothing shows that it is
 * @param toleranceMgPerKg what the law allows; absent in screening
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Limits(
        @Nullable BigDecimal lowerMgPerKg,
        @Nullable BigDecimal upperMgPerKg,
        @Nullable BigDecimal toleranceMgPerKg) {}
