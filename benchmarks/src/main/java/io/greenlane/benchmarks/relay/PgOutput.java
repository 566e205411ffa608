package io.greenlane.benchmarks.relay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;

/**
 * Reads what the {@code pgoutput} plug-in sends, as far as an outbox needs it.
 *
 * @see <a href="https://www.postgresql.org/docs/18/protocol-logicalrep-message-formats.html">Message formats</a>
 */
final class PgOutput {

    /** What a message says. */
    sealed interface Change {

        record Begun() implements Change {}

        record Published(Outgoing event) implements Change {}

        /** @param end where the next transaction begins; what may be confirmed once this one has been delivered */
        record Committed(LogSequenceNumber end) implements Change {}

        record Irrelevant() implements Change {}
    }

    /** PostgreSQL's ISO style: a blank instead of the T, as many digits as needed, an offset without minutes. */
    private static final DateTimeFormatter TIMESTAMPTZ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm", "+00")
            .toFormatter(Locale.ROOT);

    private static final int LSN = Long.BYTES;

    private PgOutput() {}

    /** @param message null when the server had nothing to say */
    static Change read(@Nullable ByteBuffer message) {
        if (message == null) {
            return new Change.Irrelevant();
        }
        return switch (message.get()) {
            case 'B' -> new Change.Begun();
            case 'I' -> new Change.Published(row(message));
            case 'M' -> new Change.Published(logicalMessage(message));
            case 'C' -> new Change.Committed(endOf(message));
            default -> new Change.Irrelevant();
        };
    }

    private static LogSequenceNumber endOf(ByteBuffer message) {
        message.get();
        message.position(message.position() + LSN);
        return LogSequenceNumber.valueOf(message.getLong());
    }

    /** The publication names its columns, so they come in this order. */
    private static Outgoing row(ByteBuffer message) {
        message.getInt();
        message.get();
        int columns = message.getShort();
        List<byte @Nullable []> values = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            values.add(message.get() == 'n' ? null : bytes(message));
        }
        return Outgoing.of(
                Long.parseLong(text(values, 0)),
                text(values, 1),
                text(values, 2),
                text(values, 3),
                text(values, 4),
                OffsetDateTime.parse(text(values, 5), TIMESTAMPTZ).toInstant().toString(),
                value(values, 6));
    }

    /** A {@code pg_logical_emit_message} as {@link Emission} writes it. */
    private static Outgoing logicalMessage(ByteBuffer message) {
        message.get();
        message.position(message.position() + LSN);
        skipPrefix(message);
        message.getInt();
        String id = new String(bytes(message), StandardCharsets.UTF_8);
        String topic = new String(bytes(message), StandardCharsets.UTF_8);
        String key = new String(bytes(message), StandardCharsets.UTF_8);
        String type = new String(bytes(message), StandardCharsets.UTF_8);
        String occurredAt = new String(bytes(message), StandardCharsets.UTF_8);
        return Outgoing.of(-1, id, topic, key, type, occurredAt, bytes(message));
    }

    private static void skipPrefix(ByteBuffer message) {
        byte last;
        do {
            last = message.get();
        } while (last != 0);
    }

    private static byte[] bytes(ByteBuffer message) {
        byte[] value = new byte[message.getInt()];
        message.get(value);
        return value;
    }

    private static String text(List<byte @Nullable []> values, int column) {
        return new String(value(values, column), StandardCharsets.UTF_8);
    }

    private static byte[] value(List<byte @Nullable []> values, int column) {
        byte[] value = values.get(column);
        if (value == null) {
            throw new IllegalStateException("Column " + column + " of the outbox is null");
        }
        return value;
    }
}
