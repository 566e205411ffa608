package io.greenlane.inspection.worklist;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.vocabulary.PlainText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for whatever an officer writes in his own words. */
public final class OfficersText {

    private static final int LONGEST = 2000;
    private static final int LONGEST_LINE = 200;
    private static final String LENGTH_FIX = "Write 1 to " + LONGEST + " characters.";

    private OfficersText() {}

    /**
     * What is wrong with a text that must be there.
     *
     * @param name what the codes begin with, such as {@code REASON}
     */
    public static Optional<BrokenRule> flawInRequired(String path, String name, @Nullable String text) {
        return text == null || text.isBlank()
                ? Optional.of(new BrokenRule(path, name + "_MISSING", "There is no " + nameIn(path) + ".", LENGTH_FIX))
                : flawIn(path, name, text);
    }

    /** What is wrong with a single line that must be there: a name, a reference, a place. */
    public static Optional<BrokenRule> flawInLine(String path, String name, @Nullable String line) {
        boolean absent = line == null || line.isBlank();
        if (line != null && !absent && line.length() <= LONGEST_LINE && PlainText.isLine(line)) {
            return Optional.empty();
        }
        return Optional.of(new BrokenRule(
                path,
                name + (absent ? "_MISSING" : "_INVALID"),
                absent ? "There is no " + nameIn(path) + "." : "This is no single line of text.",
                "Write 1 to " + LONGEST_LINE + " characters in one line."));
    }

    /** What is wrong with a text that may be left out. */
    public static Optional<BrokenRule> flawIn(String path, String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            String message = "The " + nameIn(path) + " has " + text.length() + " characters.";
            return Optional.of(new BrokenRule(path, name + "_TOO_LONG", message, LENGTH_FIX));
        }
        int unreadable = PlainText.firstFlaw(text);
        return unreadable < 0
                ? Optional.empty()
                : Optional.of(new BrokenRule(
                        path,
                        name + "_UNWRITABLE",
                        "The " + nameIn(path)
                                + " has the character U+%04X, which is no text."
                                        .formatted((int) text.charAt(unreadable)),
                        "Write letters, digits and punctuation; of control characters only line breaks and tabs."));
    }

    /** What a sentence calls the field at a path: {@code note} of {@code items[1].note}; where it stands the path says. */
    public static String nameIn(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
