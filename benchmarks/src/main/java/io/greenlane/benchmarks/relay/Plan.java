package io.greenlane.benchmarks.relay;

import io.greenlane.chassis.messaging.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Which writer writes what, under which key, in which transaction. Each key belongs to one writer, as an aggregate's row
 * belongs to the transaction that locked it.
 *
 * @param events in all, a multiple of {@code writers * group}
 * @param group events per transaction
 */
record Plan(String topic, int events, int writers, int group) {

    private static final int KEYS_PER_WRITER = 200;
    private static final JsonNode DECLARATION = example();

    int transactions() {
        return events / group;
    }

    /** Transactions go round the writers. */
    int writerOf(int transaction) {
        return transaction % writers;
    }

    List<Movement> contentOf(int transaction) {
        int first = transaction * group;
        return IntStream.range(first, first + group).mapToObj(this::movement).toList();
    }

    private Movement movement(int number) {
        int transaction = number / group;
        int placeOfWriter = transaction / writers * group + number % group;
        String key = "writer-" + writerOf(transaction) + "-key-" + placeOfWriter % KEYS_PER_WRITER;
        return new Movement(topic, key, number, placeOfWriter / KEYS_PER_WRITER + 1, DECLARATION);
    }

    private static JsonNode example() {
        String name = "/contracts/declaration-service/lodged.v1.example.json";
        try (InputStream file = Plan.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return EventJson.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
