package io.greenlane.inspection.worklist;

import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.problem.ProblemException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the work list is asked for.
 *
 * @param after the place of the last case seen
 * @param fetch how many cases to read
 */
record WorkListQuery(Collection<String> offices, Collection<CaseState> states, Place after, int fetch) {

    void bind(PreparedStatement statement) throws SQLException {
        var connection = statement.getConnection();
        statement.setArray(1, connection.createArrayOf("text", offices.toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text", states.stream().map(CaseState::name).toArray()));
        statement.setObject(3, after.dueAt().atOffset(ZoneOffset.UTC));
        statement.setObject(4, after.caseId());
        statement.setInt(5, fetch);
        statement.setInt(6, fetch);
    }

    /** A place in the work list. */
    record Place(Instant dueAt, UUID caseId) {

        private static final int PARTS = 2;
        private static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

        static Place of(InspectionCase last) {
            return new Place(last.decision().dueAt(), last.caseId());
        }

        /** @throws ProblemException 400 for a cursor that this list did not give out */
        static Place parse(@Nullable String encoded) {
            Cursor cursor = Cursor.parse(encoded, PARTS);
            return cursor == null ? START : new Place(cursor.instant(0), cursor.uuid(1));
        }

        Cursor cursor() {
            return Cursor.of(dueAt.toString(), caseId.toString());
        }
    }
}
