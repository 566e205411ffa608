package io.greenlane.chassis.problem;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/** Where a status usually lies and what its sender can do, for refusals that say nothing more exact. */
final class GeneralAdvice {

    private GeneralAdvice() {}

    static BrokenRule rule(HttpStatus status, String code, String sentence) {
        return new BrokenRule(path(status), code, sentence, fix(status));
    }

    private static String path(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> HttpHeaders.AUTHORIZATION;
            case CONTENT_TOO_LARGE -> "body";
            case UNSUPPORTED_MEDIA_TYPE -> HttpHeaders.CONTENT_TYPE;
            case NOT_ACCEPTABLE -> HttpHeaders.ACCEPT;
            case NOT_FOUND, CONFLICT -> lastPathVariable();
            default -> "";
        };
    }

    private static String fix(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "Get a token from the issuer and send it as \"Authorization: Bearer ...\".";
            case FORBIDDEN -> "Use the token of somebody whose role includes this call.";
            case NOT_FOUND -> "Check the address and the identifiers in it; what is another's is not found either.";
            case METHOD_NOT_ALLOWED -> "Use a method that the Allow header names.";
            case NOT_ACCEPTABLE -> "Accept application/json.";
            case CONFLICT -> "Read the present state and decide anew.";
            case CONTENT_TOO_LARGE -> "Split the body or send less.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send a content type that the API's description names.";
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT, BAD_GATEWAY ->
                "Wait as long as Retry-After says, else a few seconds, and send the request again.";
            case INTERNAL_SERVER_ERROR -> "Send the request again; if it fails again, tell the operator.";
            default -> "Correct the request as the API's description says and send it again.";
        };
    }

    /** What the request asked for by its address, such as {@code mrn}; empty outside a request. */
    private static String lastPathVariable() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object variables = request == null
                ? null
                : request.getAttribute(
                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        String last = "";
        if (variables instanceof Map<?, ?> byName) {
            for (Object name : byName.keySet()) {
                last = String.valueOf(name);
            }
        }
        return last;
    }
}
