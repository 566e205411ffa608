package io.greenlane.vocabulary;

import org.jspecify.annotations.Nullable;

/** Character classes of the standards, which all mean ASCII where {@link Character} means Unicode. */
final class Ascii {

    private static final int LONGEST_QUOTE = 40;

    private Ascii() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isCapitalOrDigit(char c) {
        return isCapital(c) || isDigit(c);
    }

    static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean areCapitals(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isCapital(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean areCapitalsOrDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isCapitalOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text in quotes, short and printable, so that a hostile value can't flood or break an answer or a log. */
    static String quoted(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length() && i < LONGEST_QUOTE; i++) {
            char c = text.charAt(i);
            quoted.append(c >= ' ' && c <= '~' ? c : '?');
        }
        return quoted.append(text.length() > LONGEST_QUOTE ? "…\"" : "\"").toString();
    }
}
