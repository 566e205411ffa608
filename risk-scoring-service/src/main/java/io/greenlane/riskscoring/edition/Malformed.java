package io.greenlane.riskscoring.edition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with a text of data, in words that name no class of this program. */
final class Malformed {

    private Malformed() {}

    static String inWords(JacksonException malformed) {
        return switch (malformed) {
            case UnrecognizedPropertyException unknown ->
                "there is no field " + unknown.getPropertyName() + " here; known are "
                        + (unknown.getKnownPropertyIds() == null
                                ? "none"
                                : unknown.getKnownPropertyIds().stream()
                                        .map(String::valueOf)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            case ValueInstantiationException _ -> "something that must be given is missing here";
            case MismatchedInputException mismatch -> "here must be " + wanted(mismatch.getTargetType());
            case StreamReadException _ -> "it is not JSON";
            default -> "it cannot be read";
        };
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "something of another kind";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == LocalDate.class) {
            return "a date such as 2027-01-31";
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return "a number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}
