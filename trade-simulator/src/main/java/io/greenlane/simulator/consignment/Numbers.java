package io.greenlane.simulator.consignment;

import io.greenlane.simulator.world.Luck;
import java.util.Locale;

/**
 * References that must differ between the consignments of one trade and almost surely between trades: a start drawn from
 * seed and start instant, then one step per use, so that two consignments of one trade never share a number.
 */
final class Numbers {
    private static final int BASE = 36;
    private static final long TRADES = 2_176_782_336L; // 36 to the power of 6
    private static final long SERIALS = 1_000_000;
    private static final long OWNERS = 26L * 26;
    private static final long AIR_WAYBILLS = 10_000_000;
    private static final String AIRLINE = "999"; // no airline has this accounting code
    static final int CONTAINERS_PER_CONSIGNMENT = 16;

    private final String trade;
    private final long offset;

    /** @param trade tells this trade from all others */
    Numbers(long trade) {
        this.trade = padded(Math.floorMod(trade, TRADES), 6);
        this.offset = Math.floorMod(Luck.hash(trade, "numbers"), SERIALS * OWNERS);
    }

    /** How every local reference number of this trade begins. */
    String lrnPrefix() {
        return "S" + trade + "-";
    }

    /** At most 22 characters, as the EU's data model allows. */
    String lrn(int consignment) {
        return lrnPrefix() + padded(consignment, 5);
    }

    /** ISO 6346 number of a container that no carrier owns: prefix X, category U. */
    String container(int consignment, int index) {
        long serial = Math.floorMod(offset + (long) consignment * CONTAINERS_PER_CONSIGNMENT + index, SERIALS * OWNERS);
        long owner = serial / SERIALS;
        String body = "X" + (char) ('A' + owner / 26) + (char) ('A' + owner % 26) + "U"
                + String.format(Locale.ROOT, "%06d", serial % SERIALS);
        return body + containerCheckDigit(body);
    }

    /** ISO 6346: letters from 10 upwards without multiples of 11, weights are powers of two, modulo 11, 10 is 0. */
    static int containerCheckDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += containerValue(body.charAt(i)) << i;
        }
        return sum % 11 % 10;
    }

    private static int containerValue(char character) {
        if (character <= '9') {
            return character - '0';
        }
        int letter = character - 'A';
        return 10 + letter + (letter + 9) / 10;
    }

    String billOfLading(int consignment) {
        return "SIM" + trade + padded(consignment, 5);
    }

    /** IATA: seven digits and their remainder modulo seven. */
    String airWaybill(int consignment) {
        long serial = Math.floorMod(offset + consignment, AIR_WAYBILLS);
        return AIRLINE + "-" + String.format(Locale.ROOT, "%07d%d", serial, serial % 7);
    }

    /** A reference of an issuing authority, unique by consignment and item. */
    String reference(int consignment, int itemNumber) {
        return trade + padded(consignment, 5) + itemNumber;
    }

    private static String padded(long value, int length) {
        String text = Long.toString(value, BASE).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, length - text.length())) + text;
    }
}
