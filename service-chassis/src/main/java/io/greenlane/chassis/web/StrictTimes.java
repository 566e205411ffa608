package io.greenlane.chassis.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Dates and times at the border: ISO 8601 text of the years 1 to 9999. Jackson's own readers take the number of days
 * since 1970 for a date, and Java knows years that no database and no law does.
 */
final class StrictTimes<T extends Temporal> extends StdScalarDeserializer<T> {

    private final Function<String, T> parse;
    private final ToIntFunction<T> year;

    private StrictTimes(Class<T> type, Function<String, T> parse, ToIntFunction<T> year) {
        super(type);
        this.parse = parse;
        this.year = year;
    }

    static JacksonModule module() {
        return new SimpleModule("strict-times")
                .addDeserializer(
                        LocalDate.class, new StrictTimes<>(LocalDate.class, LocalDate::parse, LocalDate::getYear))
                .addDeserializer(
                        Instant.class,
                        new StrictTimes<>(
                                Instant.class,
                                Instant::parse,
                                instant -> instant.atOffset(ZoneOffset.UTC).get(ChronoField.YEAR)))
                .addDeserializer(
                        OffsetDateTime.class,
                        new StrictTimes<>(
                                OffsetDateTime.class,
                                text -> OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC),
                                OffsetDateTime::getYear));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(getValueType(context), parser);
        }
        String text = parser.getString();
        try {
            T value = parse.apply(text);
            int its = year.applyAsInt(value);
            if (its >= 1 && its <= 9999) {
                return value;
            }
        } catch (DateTimeException malformed) {
            // told below, as what is out of range is
        }
        return (T) context.handleWeirdStringValue(handledType(), text, "not of the years 1 to 9999 in ISO 8601");
    }
}
