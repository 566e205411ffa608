package io.greenlane.vocabulary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place of trade or transport, UN/LOCODE (UN/ECE Recommendation 16): country and three capitals or digits 2 to 9,
 * such as NLRTM.
 */
public record UnLocode(String value) implements StandardValue {

    private static final int LENGTH = 5;

    public UnLocode {
        MalformedValue.throwIf(flawIn(value));
    }

    public static boolean isValid(@Nullable String text) {
        return text != null
                && text.length() == LENGTH
                && isPlace(text.charAt(2))
                && isPlace(text.charAt(3))
                && isPlace(text.charAt(4))
                && CountryCode.leads(text);
    }

    public static Optional<Flaw> flawIn(@Nullable String text) {
        return isValid(text)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "MALFORMED_UN_LOCODE",
                        Ascii.quoted(text) + " is not a UN/LOCODE.",
                        "Give the country and three capitals or digits 2 to 9, such as NLRTM."));
    }

    public CountryCode country() {
        return new CountryCode(value.substring(0, 2));
    }

    // 0 and 1 are left out of the standard because they are taken for O and I.
    private static boolean isPlace(char c) {
        return Ascii.isCapital(c) || (c >= '2' && c <= '9');
    }

    @Override
    public String toString() {
        return value;
    }
}
