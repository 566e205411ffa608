package io.greenlane.riskscoring.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that criteria use by its name, as {@code sets.name}.
 *
 * @param name letters and digits, beginning with a lower-case letter
 * @param members companies, countries, codes or their prefixes
 */
public record NamedSet(
        @Nullable String name,
        @Nullable String title,
        @Nullable List<String> members) {}
