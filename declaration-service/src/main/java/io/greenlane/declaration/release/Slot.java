package io.greenlane.declaration.release;

import java.time.Instant;

/**
 * Where and when goods are to be examined.
 *
 * @param bayKind what the bay is fitted out for
 */
record Slot(String zone, String bay, String bayKind, Instant from, Instant to) {

    /** What an order to be there says, in few words: another one is another order. */
    String inShort() {
        return bay + " " + from + "/" + to;
    }
}
