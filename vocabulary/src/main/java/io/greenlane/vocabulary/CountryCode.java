package io.greenlane.vocabulary;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A country, ISO 3166-1 alpha-2, plus the two user-assigned codes that customs of the EU write every day: XI (United
 * Kingdom in respect of Northern Ireland) and XK (Kosovo), see Implementing Regulation (EU) 2020/1470.
 */
public record CountryCode(String value) implements StandardValue, Comparable<CountryCode> {

    private static final Set<String> KNOWN = known();

    public CountryCode {
        MalformedValue.throwIf(flawIn(value));
    }

    public static boolean isValid(@Nullable String text) {
        return text != null && KNOWN.contains(text);
    }

    public static Optional<Flaw> flawIn(@Nullable String text) {
        return isValid(text)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "UNKNOWN_COUNTRY",
                        Ascii.quoted(text) + " is not a country code.",
                        "Give the two capital letters of ISO 3166-1, such as NL."));
    }

    /** True when the first two characters of the text name a country. */
    static boolean leads(String text) {
        return text.length() >= 2 && KNOWN.contains(text.substring(0, 2));
    }

    private static Set<String> known() {
        Set<String> codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.add("XI");
        codes.add("XK");
        return Set.copyOf(codes);
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
