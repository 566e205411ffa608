package io.greenlane.riskscoring.guidance;

import io.greenlane.riskscoring.importer.SizeClass;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the enterprise that asks for itself.
 *
 * @param size null where nobody has told
 * @param annualKg by counter, what it brought in during the year so far; null for an enterprise that is not known
 */
record Asker(@Nullable SizeClass size, @Nullable Map<String, BigDecimal> annualKg) {

    /** Somebody who asks for another, or for nobody. */
    static final Asker UNKNOWN = new Asker(null, null);

    /** The year as it would be with these goods; nothing for an enterprise that is not known. */
    Map<String, BigDecimal> with(Map<String, BigDecimal> goods) {
        if (annualKg == null) {
            return Map.of();
        }
        Map<String, BigDecimal> year = new HashMap<>(annualKg);
        goods.forEach((counter, kilograms) -> year.merge(counter, kilograms, BigDecimal::add));
        return year;
    }
}
