package io.greenlane.vocabulary;

/** The check digit of ISO 6346 annex A, which the EU also uses for the last character of an MRN. */
final class Iso6346 {

    private Iso6346() {}

    /** Sum of values × 2^position, mod 11; a remainder of 10 is written 0. */
    static char checkDigit(String text, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += valueOf(text.charAt(i)) << i;
        }
        return (char) ('0' + sum % 11 % 10);
    }

    /** Digits stand for themselves; letters count up from A = 10 and skip the multiples of 11 (B = 12, L = 23, V = 34). */
    private static int valueOf(char c) {
        if (Ascii.isDigit(c)) {
            return c - '0';
        }
        int place = c - 'A';
        return 10 + place + (place + 9) / 10;
    }
}
