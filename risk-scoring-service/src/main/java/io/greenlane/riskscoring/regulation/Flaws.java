package io.greenlane.riskscoring.regulation;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sentences about what a pack lacks. */
final class Flaws {

    private static final Pattern HS_PREFIX = Pattern.compile("[0-9]{2,10}");

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

    static void ifNoPrefix(String path, @Nullable String digits, List<String> flaws) {
        if (digits == null || !HS_PREFIX.matcher(digits).matches()) {
            flaws.add(path + " must be 2 to 10 digits");
        }
    }
}
