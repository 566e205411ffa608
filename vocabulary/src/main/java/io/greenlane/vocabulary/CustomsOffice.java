package io.greenlane.vocabulary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customs office's reference number as in the EU's customs office list (COL, code list CL141): country and six
 * capitals or digits, such as NLRTM001.
 */
public record CustomsOffice(String value) implements StandardValue {

    private static final int LENGTH = 8;

    public CustomsOffice {
        MalformedValue.throwIf(flawIn(value));
    }

    public static boolean isValid(@Nullable String text) {
        return text != null
                && text.length() == LENGTH
                && Ascii.areCapitalsOrDigits(text, 2, LENGTH)
                && CountryCode.leads(text);
    }

    public static Optional<Flaw> flawIn(@Nullable String text) {
        return isValid(text)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "MALFORMED_CUSTOMS_OFFICE",
                        Ascii.quoted(text) + " is not a customs office's reference number.",
                        "Give the country and six capitals or digits of the customs office list, such as NLRTM001."));
    }

    public CountryCode country() {
        return new CountryCode(value.substring(0, 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
