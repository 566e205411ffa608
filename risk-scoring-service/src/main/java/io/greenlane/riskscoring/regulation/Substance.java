package io.greenlane.riskscoring.regulation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an item declares to contain.
 *
 * @param casNumber Chemical Abstracts Service registry number
 */
@JsonIgnoreProperties("method")
public record Substance(
        @Nullable String name,
        @Nullable String casNumber,
        @Nullable BigDecimal mgPerKg) {}
