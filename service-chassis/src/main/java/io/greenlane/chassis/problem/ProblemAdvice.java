package io.greenlane.chassis.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever went wrong into a problem detail with a code; the cause goes to the log, never to the client. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    static final Duration RETRY = Duration.ofSeconds(2);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ProblemException refusal) {
        ProblemDetail problem = refusal.problem();
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            return Problems.unavailable(problem, RETRY);
        }
        return Problems.response(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadableBody(HttpMessageNotReadableException unreadable) {
        return Problems.response(UnreadableBody.explain(unreadable));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadableParameter(MethodArgumentTypeMismatchException mismatch) {
        String name = mismatch.getName();
        return Problems.response(Problems.detail(
                HttpStatus.BAD_REQUEST,
                "PARAMETER_INVALID",
                "The parameter " + name + " cannot be read.",
                List.of(new BrokenRule(
                        name,
                        "WRONG_TYPE",
                        "The value of " + name + " is not of its type.",
                        "Send " + UnreadableBody.wanted(mismatch.getRequiredType()) + "."))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noToken(AuthenticationException refusal) {
        boolean missing = refusal instanceof InsufficientAuthenticationException;
        boolean expired = !missing
                && String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT).contains("expired");
        String code = missing ? "TOKEN_MISSING" : expired ? "TOKEN_EXPIRED" : "TOKEN_INVALID";
        String sentence = missing
                ? "This call needs a bearer token in the Authorization header."
                : expired ? "The token has expired." : "The token is not one this system accepts.";
        String fix = missing
                ? "Get a token from the issuer and send it as \"Authorization: Bearer ...\"."
                : expired ? "Get a new one from the issuer." : "Check its issuer, signature and audience.";
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, missing ? "Bearer" : "Bearer error=\"invalid_token\"")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(HttpStatus.UNAUTHORIZED, code, HttpHeaders.AUTHORIZATION, sentence, fix));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(AccessDeniedException refusal) {
        return Problems.response(
                HttpStatus.FORBIDDEN, "ROLE_MISSING", "The role in your token does not include this call.");
    }

    /** The token may be good; nobody can tell, so the client is not told to get another. */
    @ExceptionHandler({AuthenticationServiceException.class, JwtDecoderInitializationException.class})
    ResponseEntity<ProblemDetail> issuerAway(RuntimeException outage, HttpServletRequest request) {
        logOutage(request, "the issuer of tokens does not answer", outage);
        return Problems.unavailable(
                Problems.detail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "ISSUER_UNAVAILABLE",
                        HttpHeaders.AUTHORIZATION,
                        "The token cannot be checked: its issuer does not answer. Nothing was done.",
                        "Send the request again with the same token."),
                RETRY);
    }

    static void logOutage(HttpServletRequest request, String what, RuntimeException outage) {
        log.warn("{} {} refused, {}: {}", request.getMethod(), request.getRequestURI(), what, outage.toString());
    }

    /** The query is read when a parameter is first asked for, by whoever asks. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadableQuery(InvalidParameterException unreadable) {
        return Problems.response(Problems.detail(
                HttpStatus.BAD_REQUEST,
                "PARAMETER_INVALID",
                "query",
                "The query of the address cannot be read.",
                "Write it as UTF-8 and percent-encode it, as in q=Gr%C3%BCn."));
    }

    /** Told here where a body is read by hand; the JSON reader wraps it. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(PayloadTooLargeException tooLarge) {
        return Problems.response(tooLarge.problem());
    }

    /** The caller has gone. There is nobody to tell, and nothing failed on our side. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void callerGone(IOException gone, HttpServletRequest request) {
        log.debug("{} {} was not waited for: {}", request.getMethod(), request.getRequestURI(), gone.toString());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anythingElse(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            return fromSpring(known);
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return Problems.response(
                HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", "Something failed on our side and was recorded.");
    }

    private static ResponseEntity<ProblemDetail> fromSpring(ErrorResponse known) {
        HttpStatusCode status = known.getStatusCode();
        HttpStatus named = HttpStatus.resolve(status.value());
        String code = named == null ? "HTTP_" + status.value() : named.name();
        String sentence = String.valueOf(known.getBody().getDetail());
        HttpStatus shown = named == null ? HttpStatus.INTERNAL_SERVER_ERROR : named;
        String missing = switch (known) {
            case MissingServletRequestParameterException parameter -> parameter.getParameterName();
            case MissingRequestHeaderException header -> header.getHeaderName();
            default -> "";
        };
        ProblemDetail problem = missing.isEmpty()
                ? Problems.detail(shown, code, sentence)
                : Problems.detail(shown, code, missing, sentence, "Send " + missing + " with the request.");
        return ResponseEntity.status(status)
                .headers(known.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
