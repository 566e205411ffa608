package io.greenlane.chassis.paging;

import io.greenlane.chassis.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A place in a sorted list: the sort values of the last item seen. Opaque to clients.
 *
 * @param values the sort values in the order of the query's {@code order by}
 */
public record Cursor(List<String> values) {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final String SEPARATOR = "\u001f";

    public static Cursor of(String... values) {
        return new Cursor(List.of(values));
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor that {@link #encoded()} made.
     *
     * @param parts how many values it must have
     * @return null for an absent cursor: the list's start
     * @throws ProblemException 400 {@code CURSOR_INVALID}
     */
    public static @Nullable Cursor parse(@Nullable String encoded, int parts) {
        if (encoded == null || encoded.isEmpty()) {
            return null;
        }
        List<String> values;
        try {
            values = List.of(
                    new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        if (values.size() != parts || values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw invalid();
        }
        return new Cursor(values);
    }

    /**
     * The place in a list that is sorted by ids alone.
     *
     * @return null for an absent cursor: the list's start
     * @throws ProblemException 400 {@code CURSOR_INVALID}
     */
    public static @Nullable UUID idOf(@Nullable String encoded) {
        Cursor cursor = parse(encoded, 1);
        return cursor == null ? null : cursor.uuid(0);
    }

    /**
     * A value that must be a UUID.
     *
     * @throws ProblemException 400 {@code CURSOR_INVALID}
     */
    public UUID uuid(int index) {
        try {
            return UUID.fromString(values.get(index));
        } catch (IllegalArgumentException noUuid) {
            throw invalid();
        }
    }

    /**
     * A value that must be an ISO 8601 instant of the years 1 to 9999, which every database can hold.
     *
     * @throws ProblemException 400 {@code CURSOR_INVALID}
     */
    public Instant instant(int index) {
        try {
            Instant instant = Instant.parse(values.get(index));
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw invalid();
            }
            return instant;
        } catch (DateTimeParseException noInstant) {
            throw invalid();
        }
    }

    /**
     * A value that must be one of these codes.
     *
     * @throws ProblemException 400 {@code CURSOR_INVALID}
     */
    public <E extends Enum<E>> E code(int index, Class<E> codes) {
        return Stream.of(codes.getEnumConstants())
                .filter(code -> code.name().equals(values.get(index)))
                .findFirst()
                .orElseThrow(Cursor::invalid);
    }

    private static ProblemException invalid() {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "CURSOR_INVALID",
                "cursor",
                "The cursor is not one this list gave out.",
                "Start again without it.");
    }
}
