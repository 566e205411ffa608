package io.greenlane.inspection.laboratory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A sealed part of the goods.
 *
 * @param custody through whose hands it went, in order
 */
record Sample(
        UUID sampleId,
        String sealNumber,
        String takenBy,
        Instant takenAt,
        String recordedBy,
        Instant recordedAt,
        List<CustodyEntry> custody) {

    Sample {
        custody = List.copyOf(custody);
    }

    /** Who has it. */
    String holder() {
        return custody.isEmpty() ? takenBy : custody.getLast().handedTo();
    }

    /** A chain has no gap and does not run backwards. */
    void flawsOf(String handedFrom, String timeField, Instant handedAt, Flaws flaws) {
        if (!handedFrom.equals(holder())) {
            flaws.add(
                    "handedFrom",
                    "CUSTODY_GAP",
                    "The sample is with " + holder() + ", not with " + handedFrom + ".",
                    "Record first how it came from " + holder() + " to " + handedFrom + ".");
        }
        Instant since = custody.isEmpty() ? takenAt : custody.getLast().handedAt();
        if (handedAt.isBefore(since)) {
            flaws.add(
                    timeField,
                    "CUSTODY_BACKWARDS",
                    "The sample came to " + holder() + " at " + since + ", which is later.",
                    "Give the time at which it was handed on.");
        }
    }
}
