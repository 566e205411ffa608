package io.greenlane.riskscoring.regulation;

import io.greenlane.vocabulary.CountryCode;
import io.greenlane.vocabulary.Flaw;
import io.greenlane.vocabulary.HsPrefix;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sentences about what a pack lacks. */
final class Flaws {

    private static final int MOST_DIGITS = 15;

    private Flaws() {}

    static void ifBlank(String path, @Nullable String text, List<String> flaws) {
        if (text == null || text.isBlank()) {
            flaws.add(path + " is missing");
        }
    }

    static void ifMissing(String path, @Nullable Object value, List<String> flaws) {
        if (value == null) {
            flaws.add(path + " is missing");
        }
    }

    static void ifNotAbove(String path, @Nullable BigDecimal value, BigDecimal bound, List<String> flaws) {
        if (value == null || value.compareTo(bound) <= 0 || isUnwieldy(value)) {
            flaws.add(path + " must be a number above " + bound.toPlainString() + " of at most " + MOST_DIGITS
                    + " digits");
        }
    }

    /** A number such as 1E400000 would be written with all its zeros. */
    static boolean isUnwieldy(BigDecimal value) {
        return value.precision() - (long) value.scale() > MOST_DIGITS || value.scale() > MOST_DIGITS;
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
