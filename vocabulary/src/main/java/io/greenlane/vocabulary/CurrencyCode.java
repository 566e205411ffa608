package io.greenlane.vocabulary;

import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A currency, ISO 4217, that is the tender of some country today: no metals, test codes or money of the past. */
public record CurrencyCode(String value) implements StandardValue {

    private static final Set<String> IN_USE = inUse();

    public CurrencyCode {
        MalformedValue.throwIf(flawIn(value));
    }

    public static boolean isValid(@Nullable String text) {
        return text != null && IN_USE.contains(text);
    }

    public static Optional<Flaw> flawIn(@Nullable String text) {
        return isValid(text)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "UNKNOWN_CURRENCY",
                        Ascii.quoted(text) + " is not a currency in use.",
                        "Give the three capital letters of ISO 4217, such as EUR."));
    }

    // The JDK's list of all currencies holds a century of withdrawn ones; only its countries know what is tender now.
    private static Set<String> inUse() {
        Set<String> codes = new HashSet<>();
        for (String country : Locale.getISOCountries()) {
            Currency tender = Currency.getInstance(Locale.of("", country));
            if (tender != null) {
                codes.add(tender.getCurrencyCode());
            }
        }
        return Set.copyOf(codes);
    }

    @Override
    public String toString() {
        return value;
    }
}
