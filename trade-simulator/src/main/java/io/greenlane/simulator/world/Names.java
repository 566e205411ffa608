package io.greenlane.simulator.world;

import java.util.Locale;

/** Invented names and numbers, marked as simulated so that nobody takes them for a real firm's. */
final class Names {
    private static final String[] HEADS = {
        "Bel", "Cor", "Dal", "Eld", "Fen", "Gar", "Hal", "Ist", "Jor", "Kel", "Lor", "Mar", "Nor", "Orv", "Pel", "Quin"
    };
    private static final String[] TAILS = {
        "ando", "aris", "bury", "cani", "dune", "enza", "field", "goria", "holt", "imar", "jana", "kova", "lund", "mora"
    };
    private static final int BASE = 36;
    private static final int TAG_LENGTH = 5;
    private static final long TAGS = 60_466_176; // BASE to the power of TAG_LENGTH

    private final String tag;

    Names(long seed) {
        this.tag = padded(Math.floorMod(Luck.hash(seed, "eori"), TAGS));
    }

    /** Letter S, five characters of the seed, letter of the role and a running number: never an issued number. */
    String eori(String country, char role, int number) {
        return String.format(Locale.ROOT, "%sS%s%s%05d", country, tag, role, number);
    }

    String firm(String trade, int number, Luck luck) {
        return HEADS[luck.below(HEADS.length)] + TAILS[luck.below(TAILS.length)] + " " + trade + " (simulated " + number
                + ")";
    }

    private static String padded(long value) {
        String text = Long.toString(value, BASE).toUpperCase(Locale.ROOT);
        return "0".repeat(TAG_LENGTH - text.length()) + text;
    }
}
