package io.greenlane.vocabulary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A commodity code: six digits of the WCO's Harmonized System, and up to four more of a tariff (8 in the EU's Combined
 * Nomenclature, 10 in TARIC).
 */
public record HsCode(String value) implements StandardValue {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 10;

    public HsCode {
        MalformedValue.throwIf(flawIn(value));
    }

    public static boolean isValid(@Nullable String text) {
        return text != null
                && text.length() >= SHORTEST
                && text.length() <= LONGEST
                && Ascii.areDigits(text, 0, text.length())
                && HsPrefix.startsWithAChapter(text);
    }

    public static Optional<Flaw> flawIn(@Nullable String text) {
        return isValid(text)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "MALFORMED_COMMODITY_CODE",
                        Ascii.quoted(text) + " is not a commodity code.",
                        "Give six to ten digits without dots or spaces, such as 76042100."));
    }

    /** True when the code lies under the prefix. */
    public boolean startsWith(HsPrefix prefix) {
        return value.startsWith(prefix.value());
    }

    /** True when the code lies under the digits, which are not checked: for hot paths over trusted data. */
    public boolean startsWith(String digits) {
        return value.startsWith(digits);
    }

    /** The two digits of the chapter. */
    public HsPrefix chapter() {
        return new HsPrefix(value.substring(0, 2));
    }

    /** The four digits of the heading. */
    public HsPrefix heading() {
        return new HsPrefix(value.substring(0, 4));
    }

    /** The six digits on which the world agrees. */
    public HsPrefix subheading() {
        return new HsPrefix(value.substring(0, SHORTEST));
    }

    @Override
    public String toString() {
        return value;
    }
}
