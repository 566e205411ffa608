package io.greenlane.riskscoring.regulation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The positions of a GeoJSON geometry, longitude before latitude (RFC 7946), whatever the nesting they came in. Numbers
 * keep the decimals they were written with, since a binary fraction forgets trailing zeros and a position such as 5.120000
 * is as exact as one that ends in another digit.
 */
@JsonDeserialize(using = Coordinates.Reader.class)
public record Coordinates(@JsonValue List<List<BigDecimal>> positions) {

    static final Coordinates NONE = new Coordinates(List.of());

    private static final BigDecimal LARGEST_LONGITUDE = BigDecimal.valueOf(180);
    private static final BigDecimal LARGEST_LATITUDE = BigDecimal.valueOf(90);

    public Coordinates {
        positions = List.copyOf(positions);
    }

    boolean areOnEarthWithDecimals(int minimum) {
        return !positions.isEmpty() && positions.stream().allMatch(position -> isOnEarth(position, minimum));
    }

    private static boolean isOnEarth(List<BigDecimal> position, int decimals) {
        return position.size() >= 2
                && position.get(0).scale() >= decimals
                && position.get(1).scale() >= decimals
                && position.get(0).abs().compareTo(LARGEST_LONGITUDE) <= 0
                && position.get(1).abs().compareTo(LARGEST_LATITUDE) <= 0;
    }

    /** Flattens nested arrays to positions, which are the arrays that hold numbers. */
    static final class Reader extends ValueDeserializer<Coordinates> {

        @Override
        public Coordinates deserialize(JsonParser json, DeserializationContext context) {
            List<List<BigDecimal>> positions = new ArrayList<>();
            if (json.currentToken() != JsonToken.START_ARRAY) {
                context.reportInputMismatch(Coordinates.class, "coordinates must be an array");
            }
            readArray(json, context, positions);
            return new Coordinates(positions);
        }

        private static void readArray(
                JsonParser json, DeserializationContext context, List<List<BigDecimal>> positions) {
            List<BigDecimal> numbers = new ArrayList<>();
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                switch (token) {
                    case START_ARRAY -> readArray(json, context, positions);
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numbers.add(json.getDecimalValue());
                    case VALUE_STRING -> numbers.add(parse(json, context));
                    default ->
                        context.reportInputMismatch(
                                Coordinates.class, "coordinates must hold numbers and arrays of them");
                }
            }
            if (!numbers.isEmpty()) {
                positions.add(List.copyOf(numbers));
            }
        }

        private static BigDecimal parse(JsonParser json, DeserializationContext context) {
            try {
                return new BigDecimal(json.getString());
            } catch (NumberFormatException notANumber) {
                return context.reportInputMismatch(Coordinates.class, "a coordinate must be a decimal number");
            }
        }
    }
}
