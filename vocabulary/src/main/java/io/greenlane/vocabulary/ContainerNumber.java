package io.greenlane.vocabulary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A freight container, ISO 6346: three letters of the owner, the category (U, J or Z), six digits and a check digit,
 * such as CSQU3054383.
 */
public record ContainerNumber(String value) implements StandardValue {

    private static final int LENGTH = 11;

    public ContainerNumber {
        MalformedValue.throwIf(flawIn(value));
    }

    public static boolean isValid(@Nullable String text) {
        return text != null && isFormed(text) && hasItsCheckDigit(text);
    }

    public static Optional<Flaw> flawIn(@Nullable String text) {
        if (text == null || !isFormed(text)) {
            return Optional.of(new Flaw(
                    "MALFORMED_CONTAINER_NUMBER",
                    Ascii.quoted(text) + " is not a container number.",
                    "Give four capital letters, the last of them U, J or Z, and seven digits, such as CSQU3054383."));
        }
        return hasItsCheckDigit(text)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "CONTAINER_NUMBER_CHECK_DIGIT",
                        "The check digit of container " + text + " is wrong: one of its characters was mistyped.",
                        "Compare the number with the container or the transport document."));
    }

    private static boolean isFormed(String text) {
        return text.length() == LENGTH
                && Ascii.areCapitals(text, 0, 4)
                && "UJZ".indexOf(text.charAt(3)) >= 0
                && Ascii.areDigits(text, 4, LENGTH);
    }

    private static boolean hasItsCheckDigit(String text) {
        return Iso6346.checkDigit(text, LENGTH - 1) == text.charAt(LENGTH - 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
