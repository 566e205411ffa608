package io.greenlane.vocabulary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ship, IMO Resolution A.1117(30): six digits and a check digit, written here without the letters IMO. */
public record ImoNumber(String value) implements StandardValue {

    private static final int LENGTH = 7;

    public ImoNumber {
        MalformedValue.throwIf(flawIn(value));
    }

    public static boolean isValid(@Nullable String text) {
        return text != null && isFormed(text) && hasItsCheckDigit(text);
    }

    public static Optional<Flaw> flawIn(@Nullable String text) {
        if (text == null || !isFormed(text)) {
            return Optional.of(new Flaw(
                    "MALFORMED_IMO_NUMBER",
                    Ascii.quoted(text) + " is not a ship's IMO number.",
                    "Give the seven digits alone, such as 9321483."));
        }
        return hasItsCheckDigit(text)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "IMO_NUMBER_CHECK_DIGIT",
                        "The check digit of ship " + text + " is wrong: one of its digits was mistyped.",
                        "Compare the number with the transport document."));
    }

    private static boolean isFormed(String text) {
        return text.length() == LENGTH && Ascii.areDigits(text, 0, LENGTH);
    }

    /** The digits times 7, 6, 5, 4, 3, 2; the last digit of the sum is the check digit. */
    private static boolean hasItsCheckDigit(String text) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (text.charAt(i) - '0') * (LENGTH - i);
        }
        return sum % 10 == text.charAt(LENGTH - 1) - '0';
    }

    @Override
    public String toString() {
        return value;
    }
}
