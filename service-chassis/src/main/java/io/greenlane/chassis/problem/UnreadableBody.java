package io.greenlane.chassis.problem;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a JSON body stopped being readable, without showing the reader's inner workings. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemDetail explain(HttpMessageNotReadableException unreadable) {
        JacksonException json = null;
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof PayloadTooLargeException tooLarge) {
                return tooLarge.problem();
            }
            if (json == null && cause instanceof JacksonException outermost) {
                json = outermost;
            }
        }
        if (json != null) {
            return explain(json);
        }
        return problem(
                "BODY_MISSING",
                new BrokenRule("", "BODY_MISSING", "The request has no readable body.", "Send a JSON object."));
    }

    private static ProblemDetail explain(JacksonException json) {
        String path = path(json);
        return switch (json) {
            case UnrecognizedPropertyException unknown ->
                problem(
                        "UNKNOWN_FIELD",
                        new BrokenRule(
                                path,
                                "UNKNOWN_FIELD",
                                "There is no field " + unknown.getPropertyName() + " here.",
                                "Remove it or correct its name; known here: " + known(unknown) + "."));
            case InvalidFormatException format ->
                problem(
                        "WRONG_TYPE",
                        new BrokenRule(
                                path,
                                "WRONG_TYPE",
                                named(path) + " is not of its type.",
                                "Send " + wanted(format.getTargetType()) + "."));
            case MismatchedInputException mismatch ->
                problem(
                        "WRONG_TYPE",
                        new BrokenRule(
                                path,
                                "WRONG_TYPE",
                                named(path) + " is not of its type.",
                                "Send " + wanted(mismatch.getTargetType()) + "."));
            case StreamConstraintsException limit ->
                problem(
                        "TOO_DEEP_OR_LONG",
                        new BrokenRule(
                                path,
                                "TOO_DEEP_OR_LONG",
                                "The JSON is nested too deeply or holds too long a value.",
                                "Send a body in the shape of the API's schema."));
            case InputCoercionException outOfRange ->
                problem(
                        "WRONG_TYPE",
                        new BrokenRule(
                                path,
                                "WRONG_TYPE",
                                "The number at " + path + " is too large for its field.",
                                "Send " + wanted(outOfRange.getTargetType()) + " of a sensible size."));
            case StreamReadException malformed ->
                problem(
                        "MALFORMED_JSON",
                        new BrokenRule(
                                path,
                                "MALFORMED_JSON",
                                "The body is not JSON" + place(malformed.getLocation()) + ".",
                                "Correct the text at that place."));
            default ->
                problem(
                        "MALFORMED_JSON",
                        new BrokenRule(
                                path,
                                "MALFORMED_JSON",
                                "The body cannot be read" + place(json.getLocation()) + ".",
                                "Send a body in the shape of the API's schema."));
        };
    }

    private static String named(String path) {
        return path.isEmpty() ? "The body" : "The value of " + path;
    }

    private static ProblemDetail problem(String code, BrokenRule rule) {
        return Problems.detail(HttpStatus.BAD_REQUEST, code, rule.message(), List.of(rule));
    }

    private static String path(JacksonException json) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String place(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? "none"
                : String.join(
                        ", ",
                        unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .toList());
    }

    /** What a value of the type looks like, for a sentence that begins with Send. */
    static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "another type";
        }
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        if (type == String.class) {
            return "a string; masses, amounts and other decimals are strings too";
        }
        if (type == BigDecimal.class) {
            return "a decimal number as a string, such as \"12.5\"";
        }
        if (type == UUID.class) {
            return "an identifier such as 019d6b4e-1c5a-7b1e-9f4e-2f6a3c1d8e01";
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return "a whole number without quotes";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (java.util.Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        if (type == java.time.LocalDate.class) {
            return "an ISO 8601 date such as 2026-12-01";
        }
        if (java.time.temporal.Temporal.class.isAssignableFrom(type)) {
            return "an ISO 8601 time such as 2026-12-01T04:30:00Z";
        }
        return "an object";
    }
}
