package io.greenlane.inspection.device;

import io.greenlane.chassis.paging.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in the order in which readings were taken. */
record ReadingPlace(Instant measuredAt, UUID readingId) {

    /** Before every reading. */
    static final ReadingPlace BEGINNING = new ReadingPlace(Instant.EPOCH, new UUID(0, 0));

    /** After every reading. */
    static final ReadingPlace END = new ReadingPlace(Reading.LATEST, new UUID(-1, -1));

    private static final int PARTS = 2;

    static ReadingPlace parse(@Nullable String encoded, ReadingPlace start) {
        Cursor cursor = Cursor.parse(encoded, PARTS);
        return cursor == null ? start : new ReadingPlace(cursor.instant(0), cursor.uuid(1));
    }

    static Cursor cursorBehind(Reading last) {
        return Cursor.of(last.measuredAt().toString(), last.readingId().toString());
    }
}
