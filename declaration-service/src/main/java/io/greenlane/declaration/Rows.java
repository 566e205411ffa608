package io.greenlane.declaration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Turns a list into one SQL array per column for {@code unnest}: one round trip for any number of rows. */
public final class Rows {

    private Rows() {}

    /** A column of a PostgreSQL type; an {@link Instant} becomes what JDBC knows. */
    @SuppressWarnings("NullAway") // SqlArrayValue does not say so, but an array's elements may be null
    public static <T> SqlArrayValue column(
            String type, Collection<T> rows, Function<? super T, ? extends @Nullable Object> value) {
        var cells = new @Nullable Object[rows.size()];
        int next = 0;
        for (T row : rows) {
            cells[next++] = cell(value.apply(row));
        }
        return new SqlArrayValue(type, cells);
    }

    public static <T> SqlArrayValue text(Collection<T> rows, Function<? super T, ? extends @Nullable Object> value) {
        return column("text", rows, value);
    }

    public static SqlArrayValue text(Collection<String> values) {
        return column("text", values, value -> value);
    }

    public static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof Instant instant ? utc(instant) : value;
    }
}
