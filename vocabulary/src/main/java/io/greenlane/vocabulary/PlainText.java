package io.greenlane.vocabulary;

/**
 * What people can read as it was written: no control characters, no half of a surrogate pair, which no database keeps, and
 * nothing that turns the writing direction of what stands around it (the explicit formatting of Unicode Standard Annex 9,
 * by which one text can look like another).
 */
public final class PlainText {

    private PlainText() {}

    /** Whether it is one line of plain text. */
    public static boolean isLine(String text) {
        return firstFlaw(text, false) < 0;
    }

    /** Whether it is plain text, in which lines may be broken and tabs set. */
    public static boolean isPlain(String text) {
        return firstFlaw(text, true) < 0;
    }

    /** The place of the first character that plain text of any number of lines must not have, counted from 0; -1 for none. */
    public static int firstFlaw(String text) {
        return firstFlaw(text, true);
    }

    private static int firstFlaw(String text, boolean lines) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)
                    || turnsDirection(c)
                    || (Character.isISOControl(c) && !(lines && isLayout(c)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLayout(char c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean turnsDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
