package io.greenlane.riskscoring.regulation;

import io.greenlane.vocabulary.CountryCode;
import io.greenlane.vocabulary.Flaw;
import io.greenlane.vocabulary.HsPrefix;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sentences about what a pack lacks. */
final class Flaws {

    private static final int MOST_DECIMALS = 9;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final String SENSIBLE =
            ", at most " + LARGEST.toPlainString() + " and of at most " + MOST_DECIMALS + " decimals";
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_TITLE = 200;
    private static final Pattern CAS_NUMBER = Pattern.compile("[1-9][0-9]{1,6}-[0-9]{2}-[0-9]");

    private Flaws() {}

    static void ifBlank(String path, @Nullable String text, List<String> flaws) {
        if (text == null || text.isBlank()) {
            flaws.add(path + " is missing");
        }
        ifLong(path, text, flaws);
    }

    /** Absent or not, what is read on a line of a list. */
    static void ifLongTitle(String path, @Nullable String title, List<String> flaws) {
        ifLonger(path, title, LONGEST_TITLE, flaws);
    }

    /** Absent or not, what is read at leisure. */
    static void ifLong(String path, @Nullable String text, List<String> flaws) {
        ifLonger(path, text, LONGEST_TEXT, flaws);
    }

    private static void ifLonger(String path, @Nullable String text, int longest, List<String> flaws) {
        if (text != null && text.length() > longest) {
            flaws.add(path + " has " + text.length() + " characters, but at most " + longest + " are read");
        }
    }

    static void ifMissing(String path, @Nullable Object value, List<String> flaws) {
        if (value == null) {
            flaws.add(path + " is missing");
        }
    }

    static void ifNotAbove(String path, @Nullable BigDecimal value, BigDecimal bound, List<String> flaws) {
        if (value == null || value.compareTo(bound) <= 0 || isUnwieldy(value)) {
            flaws.add(path + " must be a number above " + bound.toPlainString() + SENSIBLE);
        }
    }

    /** What must be there, from 0 on and of a sensible size. */
    static void ifNegative(String path, @Nullable BigDecimal value, List<String> flaws) {
        if (value == null || value.signum() < 0 || isUnwieldy(value)) {
            flaws.add(path + " must be a number from 0 on" + SENSIBLE);
        }
    }

    /** A number such as 1E400000 would be written with all its zeros. */
    private static boolean isUnwieldy(BigDecimal value) {
        return value.scale() > MOST_DECIMALS || value.compareTo(LARGEST) > 0;
    }

    /** A registry number ends in a digit that follows from the others. */
    static void ifNoCasNumber(String path, String number, List<String> flaws) {
        if (!CAS_NUMBER.matcher(number).matches() || !endsInItsCheckDigit(number.replace("-", ""))) {
            flaws.add(path + ": " + number + " is no CAS number, or its last digit is wrong");
        }
    }

    private static boolean endsInItsCheckDigit(String digits) {
        int check = digits.length() - 1;
        int sum = 0;
        for (int index = 0; index < check; index++) {
            sum += (check - index) * Character.digit(digits.charAt(index), 10);
        }
        return sum % 10 == Character.digit(digits.charAt(check), 10);
    }

    /** The same thing stands in a list once. */
    static <T> void ifTwice(
            String path, String field, List<T> all, Function<T, @Nullable String> name, List<String> flaws) {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < all.size(); index++) {
            String value = name.apply(all.get(index));
            if (value != null && !seen.add(value)) {
                flaws.add(path + "[" + index + "]." + field + " " + value + " stands there twice");
            }
        }
    }

    static void ifNoPrefix(String path, @Nullable String digits, List<String> flaws) {
        of(path, HsPrefix.flawIn(digits), flaws);
        if (digits != null && HsPrefix.isValid(digits) && !HsPrefix.isInAChapterWithGoods(digits)) {
            flaws.add(path + ": chapter " + digits.substring(0, 2) + " of the Harmonized System holds no goods, so "
                    + digits + " covers none");
        }
    }

    static void ifNoCountry(String path, Collection<String> countries, List<String> flaws) {
        countries.stream().sorted().forEach(country -> of(path, CountryCode.flawIn(country), flaws));
    }

    static void of(String path, Optional<Flaw> flaw, List<String> flaws) {
        flaw.ifPresent(found -> flaws.add(path + ": " + found.message() + " " + found.fix()));
    }

    /** Dates of which the second may be absent, for no end. */
    static void ifInverted(String path, @Nullable LocalDate from, @Nullable LocalDate until, List<String> flaws) {
        if (from == null) {
            flaws.add(path + " has no first day");
        } else if (until != null && until.isBefore(from)) {
            flaws.add(path + " ends on " + until + ", before it begins on " + from);
        }
    }

    /** Of the same thing, at most one may hold on a day. */
    static <T> void ifOverlapping(
            String path,
            List<T> values,
            Function<T, @Nullable String> name,
            Function<T, @Nullable LocalDate> from,
            Function<T, @Nullable LocalDate> until,
            List<String> flaws) {
        List<T> inOrder = values.stream()
                .filter(value -> from.apply(value) != null)
                .sorted(Comparator.comparing((T value) -> Objects.requireNonNullElse(name.apply(value), ""))
                        .thenComparing(value -> Objects.requireNonNull(from.apply(value))))
                .toList();
        for (int index = 1; index < inOrder.size(); index++) {
            T before = inOrder.get(index - 1);
            T after = inOrder.get(index);
            LocalDate end = until.apply(before);
            LocalDate begin = Objects.requireNonNull(from.apply(after));
            if (Objects.equals(name.apply(before), name.apply(after)) && (end == null || !begin.isAfter(end))) {
                flaws.add(path + " names " + Objects.requireNonNullElse(name.apply(after), "the same") + " twice for "
                        + begin + ": end the earlier one before the later one begins");
            }
        }
    }
}
