package io.greenlane.vocabulary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An economic operator's registration and identification number, Delegated Regulation (EU) 2015/2446 Annex B data
 * element 3/40 (an..17): country and up to 15 capitals or digits, unique in that country.
 */
public record Eori(String value) implements StandardValue {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 17;

    public Eori {
        MalformedValue.throwIf(flawIn(value));
    }

    public static boolean isValid(@Nullable String text) {
        return text != null
                && text.length() >= SHORTEST
                && text.length() <= LONGEST
                && Ascii.areCapitalsOrDigits(text, 2, text.length())
                && CountryCode.leads(text);
    }

    public static Optional<Flaw> flawIn(@Nullable String text) {
        return isValid(text)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "MALFORMED_EORI",
                        Ascii.quoted(text) + " is not an EORI number.",
                        "Give the country and up to 15 capitals or digits without spaces, such as NL853456789."));
    }

    public CountryCode country() {
        return new CountryCode(value.substring(0, 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
