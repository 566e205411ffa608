package io.greenlane.vocabulary;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first two to ten digits of a commodity code: a chapter, heading, subheading or tariff line that a rule names. */
public record HsPrefix(String value) implements StandardValue, Comparable<HsPrefix> {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;

    /** Chapters of the Harmonized System that hold no goods: one is reserved, two are left to each country. */
    private static final Set<String> EMPTY_CHAPTERS = Set.of("77", "98", "99");

    public HsPrefix {
        MalformedValue.throwIf(flawIn(value));
    }

    public static boolean isValid(@Nullable String text) {
        return text != null
                && text.length() >= SHORTEST
                && text.length() <= LONGEST
                && Ascii.areDigits(text, 0, text.length())
                && startsWithAChapter(text);
    }

    public static Optional<Flaw> flawIn(@Nullable String text) {
        return isValid(text)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "MALFORMED_HS_PREFIX",
                        Ascii.quoted(text) + " is not the beginning of a commodity code.",
                        "Give two to ten digits without dots or spaces, such as 3915."));
    }

    /** True when the code lies under this prefix. */
    public boolean covers(HsCode code) {
        return code.value().startsWith(value);
    }

    /** True when every code under the other prefix lies under this one too. */
    public boolean covers(HsPrefix other) {
        return other.value.startsWith(value);
    }

    /** How many digits: of two prefixes that cover a code, the longer speaks of fewer goods. */
    public int length() {
        return value.length();
    }

    /** Whether there can be goods under well-formed digits. */
    public static boolean isInAChapterWithGoods(String digits) {
        return !EMPTY_CHAPTERS.contains(digits.substring(0, SHORTEST));
    }

    static boolean startsWithAChapter(String digits) {
        return !digits.startsWith("00");
    }

    @Override
    public int compareTo(HsPrefix other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
