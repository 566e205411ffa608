package io.greenlane.declaration.lodgement;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.vocabulary.Flaw;
import io.greenlane.vocabulary.PlainText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects every broken rule of one declaration, and checks what all fields have in common. */
public final class Findings {

    /** Nobody mends more at once, and an answer must not grow far beyond its question. */
    private static final int MOST = 1_000;

    private static final int LONGEST_DECIMAL = 40;
    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T(?!24)[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z");

    private final List<BrokenRule> broken = new ArrayList<>();

    public List<BrokenRule> all() {
        return List.copyOf(broken);
    }

    public void add(DeclarationRule rule, Path path, Object... details) {
        if (broken.size() < MOST) {
            broken.add(rule.at(path, details));
        }
    }

    /** A value that must be there. */
    public <T> boolean present(@Nullable T value, Path path) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            add(DeclarationRule.FIELD_MISSING, path, path);
            return false;
        }
        return true;
    }

    /** A value whose form a standards body owns; absence is for {@link #present} to tell. */
    boolean standard(@Nullable String value, Path path, Function<@Nullable String, Optional<Flaw>> flawIn) {
        if (value == null) {
            return false;
        }
        Optional<Flaw> flaw = flawIn.apply(value);
        flaw.ifPresent(found -> {
            if (broken.size() < MOST) {
                broken.add(new BrokenRule(path.toString(), found.code(), found.message(), found.fix()));
            }
        });
        return flaw.isEmpty();
    }

    boolean requiredStandard(@Nullable String value, Path path, Function<@Nullable String, Optional<Flaw>> flawIn) {
        return present(value, path) && standard(value, path, flawIn);
    }

    /** Free text: bounded and printable. */
    public boolean text(@Nullable String value, Path path, int longest) {
        if (value == null) {
            return false;
        }
        if (value.isBlank()) {
            add(DeclarationRule.FIELD_EMPTY, path, path);
            return false;
        }
        if (value.length() > longest) {
            add(DeclarationRule.TOO_LONG, path, path, longest);
            return false;
        }
        if (!PlainText.isLine(value)) {
            add(DeclarationRule.UNPRINTABLE_CHARACTER, path, path);
            return false;
        }
        return true;
    }

    boolean requiredText(@Nullable String value, Path path, int longest) {
        return present(value, path) && text(value, path, longest);
    }

    /** A decimal with bounded digits, or null after telling why not. */
    @Nullable
    BigDecimal decimal(@Nullable String value, Path path, int digits, int decimals) {
        if (value == null) {
            return null;
        }
        if (value.length() > LONGEST_DECIMAL || !isPlainDecimal(value)) {
            add(DeclarationRule.MALFORMED_DECIMAL, path, quoted(value));
            return null;
        }
        var number = new BigDecimal(value);
        if (number.scale() > decimals || number.precision() - number.scale() > digits) {
            if (broken.size() < MOST) {
                broken.add(new BrokenRule(
                        path.toString(),
                        DeclarationRule.NUMBER_TOO_LONG.name(),
                        value + " has more digits than can be kept.",
                        "Give at most " + digits + " digits before the point and " + decimals + " behind it."));
            }
            return null;
        }
        return number;
    }

    /** A point in time in UTC, or null after telling why not. */
    @Nullable
    Instant time(@Nullable String value, Path path) {
        if (value == null) {
            return null;
        }
        Instant instant = instantOf(value);
        if (instant == null) {
            add(DeclarationRule.MALFORMED_TIME, path, quoted(value));
        }
        return instant;
    }

    static @Nullable Instant instantOf(@Nullable String value) {
        // 24:00 is midnight to Java and no time to others; years beyond four digits are mistakes.
        if (value == null || !TIME.matcher(value).matches()) {
            return null;
        }
        try {
            return Instant.parse(value);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** A value as an answer may repeat it. */
    public static String quoted(String value) {
        String printable = PlainText.isLine(value) ? value : "A value with unprintable characters";
        return printable.length() > 60 ? printable.substring(0, 60).strip() + "…" : printable;
    }

    private static boolean isPlainDecimal(String value) {
        int start = value.startsWith("-") ? 1 : 0;
        boolean point = false;
        int digits = 0;
        if (value.startsWith("0", start) && value.length() > start + 1 && value.charAt(start + 1) != '.') {
            return false;
        }
        for (int i = start; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point && digits > 0 && i + 1 < value.length()) {
                point = true;
            } else {
                return false;
            }
        }
        return digits > 0 && !(start == 1 && new BigDecimal(value).signum() == 0);
    }
}
