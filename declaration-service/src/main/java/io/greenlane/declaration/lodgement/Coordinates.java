package io.greenlane.declaration.lodgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * The coordinates of a GeoJSON point or polygon, digit for digit as sent: a trailing zero says how exactly somebody
 * measured.
 */
@JsonDeserialize(using = Coordinates.Reader.class)
@JsonSerialize(using = Coordinates.Writer.class)
public sealed interface Coordinates {

    /** Longitude, latitude and perhaps height, in degrees and metres. */
    record Position(List<BigDecimal> numbers) implements Coordinates {
        public Position {
            numbers = List.copyOf(numbers);
        }
    }

    /** Linear rings: the outer border first, then holes. */
    record Rings(List<List<Position>> rings) implements Coordinates {
        public Rings {
            rings = rings.stream().map(List::copyOf).toList();
        }
    }

    /** Reads nested arrays of numbers. */
    final class Reader extends ValueDeserializer<Coordinates> {

        @Override
        public Coordinates deserialize(JsonParser json, DeserializationContext context) {
            expect(json, context, JsonToken.START_ARRAY);
            if (json.nextToken() == JsonToken.START_ARRAY) {
                return rings(json, context);
            }
            return position(json, context);
        }

        /** The parser stands on the first element. */
        private Position position(JsonParser json, DeserializationContext context) {
            List<BigDecimal> numbers = new ArrayList<>(3);
            while (json.currentToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() == null || !json.currentToken().isNumeric()) {
                    context.reportInputMismatch(this, "A position is an array of numbers");
                }
                numbers.add(json.getDecimalValue());
                json.nextToken();
            }
            return new Position(numbers);
        }

        private Rings rings(JsonParser json, DeserializationContext context) {
            List<List<Position>> rings = new ArrayList<>(1);
            while (json.currentToken() != JsonToken.END_ARRAY) {
                expect(json, context, JsonToken.START_ARRAY);
                List<Position> ring = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    expect(json, context, JsonToken.START_ARRAY);
                    json.nextToken();
                    ring.add(position(json, context));
                }
                rings.add(ring);
                json.nextToken();
            }
            return new Rings(rings);
        }

        private void expect(JsonParser json, DeserializationContext context, JsonToken token) {
            if (json.currentToken() != token) {
                context.reportInputMismatch(this, "Coordinates are nested arrays of numbers");
            }
        }
    }

    /** Writes them back with the same digits. */
    final class Writer extends ValueSerializer<Coordinates> {

        @Override
        public void serialize(Coordinates coordinates, JsonGenerator json, SerializationContext context) {
            switch (coordinates) {
                case Position position -> write(position, json);
                case Rings(List<List<Position>> rings) -> {
                    json.writeStartArray();
                    for (List<Position> ring : rings) {
                        json.writeStartArray();
                        ring.forEach(position -> write(position, json));
                        json.writeEndArray();
                    }
                    json.writeEndArray();
                }
            }
        }

        private static void write(Position position, JsonGenerator json) {
            json.writeStartArray();
            for (BigDecimal number : position.numbers()) {
                json.writeNumber(number.toPlainString());
            }
            json.writeEndArray();
        }
    }
}
