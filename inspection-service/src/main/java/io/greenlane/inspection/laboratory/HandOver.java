package io.greenlane.inspection.laboratory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hand-over as it is sent. */
@Schema(name = "SampleHandedOver")
record HandOver(
        @Nullable String handedFrom,
        @Nullable String handedTo,
        @Nullable String handedAt,
        @Nullable Boolean sealIntact,
        @Nullable String note) {

    /** What the time of a hand-over is called by who hands over, and by a laboratory that receives; codes begin alike. */
    enum TimeField {
        HANDED_AT("handedAt"),
        RECEIVED_AT("receivedAt");

        private final String path;

        TimeField(String path) {
            this.path = path;
        }
    }

    /**
     * The entry that it makes in the sample's chain.
     *
     * @param time what its sender calls the time
     */
    CustodyEntry entryOf(Sample sample, TimeField time, Flaws flaws, String recordedBy, Instant now) {
        String from = flaws.line("handedFrom", "HANDED_FROM", handedFrom);
        String to = flaws.line("handedTo", "HANDED_TO", handedTo);
        Instant at = flaws.past(time.path, time.name(), handedAt, now);
        boolean intact = flaws.present(
                "sealIntact", "SEAL_INTACT", sealIntact, true, "Say true or false after looking at the seal.");
        String noted = flaws.note(note);
        if (flaws.none()) {
            sample.flawsOf(from, time.path, at, flaws);
        }
        return new CustodyEntry(from, to, at, intact, noted, recordedBy, now);
    }
}
