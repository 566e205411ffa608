package io.greenlane.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A movement reference number, the name of one customs declaration: 2-digit year, ISO 3166 country, 13 capitals or
 * digits and a check digit (Delegated Regulation (EU) 2015/2446 Annex B, an18; check digit by ISO 6346).
 *
 * <p>The standard leaves the 13 characters to the administration. {@link #mint} writes the time into the first seven of
 * them, so that the MRNs of a country sort by time and a database index over them grows at its end only.
 */
public record Mrn(String value) implements StandardValue, Comparable<Mrn> {

    private static final int LENGTH = 18;
    private static final int CENTURY = 2000;
    private static final int RADIX = 36;
    private static final int TIME_FROM = 4;
    private static final int TIME_LENGTH = 7;
    private static final int RANDOM_LENGTH = 6;
    private static final long RANDOM_BOUND = 2_176_782_336L; // 36^6

    public Mrn {
        MalformedValue.throwIf(flawIn(value));
    }

    /**
     * A new MRN from the moment of acceptance and 64 random bits.
     *
     * @param at between the years 2000 and 2099, kept to the millisecond
     */
    public static Mrn mint(Instant at, CountryCode country, long random) {
        OffsetDateTime utc = at.atOffset(ZoneOffset.UTC);
        int year = utc.getYear() - CENTURY;
        if (year < 0 || year > 99) {
            throw new IllegalArgumentException("An MRN can't say the year " + utc.getYear());
        }
        long millis = Duration.between(startOf(utc.getYear()), at).toMillis();
        StringBuilder text = new StringBuilder(LENGTH);
        text.append((char) ('0' + year / 10)).append((char) ('0' + year % 10)).append(country.value());
        appendBase36(text, millis, TIME_LENGTH);
        appendBase36(text, Long.remainderUnsigned(random, RANDOM_BOUND), RANDOM_LENGTH);
        text.append(Iso6346.checkDigit(text.toString(), LENGTH - 1));
        return new Mrn(text.toString());
    }

    public static boolean isValid(@Nullable String text) {
        return text != null && isFormed(text) && hasItsCheckDigit(text);
    }

    public static Optional<Flaw> flawIn(@Nullable String text) {
        if (text == null || !isFormed(text)) {
            return Optional.of(new Flaw(
                    "MALFORMED_MRN",
                    Ascii.quoted(text) + " is not an MRN.",
                    "Give the year, the country and 14 capitals or digits, such as 26NLK3F7Q2ZT8W4AB9."));
        }
        return hasItsCheckDigit(text)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "MRN_CHECK_DIGIT",
                        "The check digit of MRN " + text + " is wrong: one of its characters was mistyped.",
                        "Compare the MRN with the answer to the lodgement."));
    }

    public CountryCode country() {
        return new CountryCode(value.substring(2, 4));
    }

    /** The four-digit year. */
    public int year() {
        return CENTURY + Integer.parseInt(value, 0, 2, 10);
    }

    /**
     * The moment given to {@link #mint}, to the millisecond. The MRN of another administration says something of its own
     * there: read as a time it lies within three years after its year's start and means nothing.
     */
    public Instant mintedAt() {
        long millis = Long.parseLong(value, TIME_FROM, TIME_FROM + TIME_LENGTH, RADIX);
        return startOf(year()).plusMillis(millis);
    }

    private static Instant startOf(int year) {
        return OffsetDateTime.of(year, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
    }

    private static void appendBase36(StringBuilder text, long number, int length) {
        String digits = Long.toString(number, RADIX).toUpperCase(Locale.ROOT);
        text.repeat('0', length - digits.length()).append(digits);
    }

    private static boolean isFormed(String text) {
        return text.length() == LENGTH
                && Ascii.areDigits(text, 0, 2)
                && Ascii.areCapitalsOrDigits(text, TIME_FROM, LENGTH)
                && CountryCode.isValid(text.substring(2, TIME_FROM));
    }

    private static boolean hasItsCheckDigit(String text) {
        return Iso6346.checkDigit(text, LENGTH - 1) == text.charAt(LENGTH - 1);
    }

    @Override
    public int compareTo(Mrn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
