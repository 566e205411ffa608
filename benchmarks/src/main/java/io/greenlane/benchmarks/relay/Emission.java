package io.greenlane.benchmarks.relay;

import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.EventJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes events into the write-ahead log only, in the caller's transaction: an outbox without a table. */
final class Emission {

    private static final String EMIT = """
            select pg_logical_emit_message(true, 'greenlane.outbox', message) from unnest(?::bytea[]) as message
            """;

    private final JdbcTemplate jdbc;
    private final Identifiers identifiers;
    private final InstantSource clock;

    Emission(JdbcTemplate jdbc, Identifiers identifiers, InstantSource clock) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    void publish(List<Movement> movements) {
        String now = clock.instant().toString();
        Object[] messages =
                movements.stream().map(movement -> message(movement, now)).toArray(byte[][]::new);
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(EMIT);
                    statement.setArray(1, connection.createArrayOf("bytea", messages));
                    return statement;
                },
                row -> {});
    }

    private byte[] message(Movement movement, String now) {
        byte[][] parts = {
            bytes(identifiers.next().toString()),
            bytes(movement.topic()),
            bytes(movement.key()),
            bytes(movement.type()),
            bytes(now),
            EventJson.mapper().writeValueAsBytes(movement)
        };
        int size = Arrays.stream(parts)
                .mapToInt(part -> Integer.BYTES + part.length)
                .sum();
        ByteBuffer message = ByteBuffer.allocate(size);
        for (byte[] part : parts) {
            message.putInt(part.length).put(part);
        }
        return message.array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
