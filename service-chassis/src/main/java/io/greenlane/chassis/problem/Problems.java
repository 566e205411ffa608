package io.greenlane.chassis.problem;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Makes RFC 9457 problem details, all of one shape: a code, and at least one error with path, code, message and fix. */
public final class Problems {

    private Problems() {}

    /** A problem whose one error says what its status means in general; see {@link GeneralAdvice}. */
    public static ProblemDetail detail(HttpStatus status, String code, String sentence) {
        return detail(status, code, sentence, List.of());
    }

    /** A problem with one error. */
    public static ProblemDetail detail(HttpStatus status, String code, String path, String sentence, String fix) {
        return detail(status, code, sentence, List.of(new BrokenRule(path, code, sentence, fix)));
    }

    /** A problem; {@code errors} name each broken rule. */
    public static ProblemDetail detail(HttpStatus status, String code, String sentence, List<BrokenRule> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("urn:greenlane:problem:"
                + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        problem.setProperty("code", code);
        problem.setProperty("errors", errors.isEmpty() ? List.of(GeneralAdvice.rule(status, code, sentence)) : errors);
        return problem;
    }

    public static ResponseEntity<ProblemDetail> response(HttpStatus status, String code, String sentence) {
        return response(detail(status, code, sentence));
    }

    /** 422 with every broken rule at once. */
    public static ResponseEntity<ProblemDetail> brokenRules(List<BrokenRule> rules) {
        String sentence = rules.size() == 1 ? rules.getFirst().message() : rules.size() + " rules are broken.";
        return response(detail(HttpStatus.UNPROCESSABLE_CONTENT, "RULES_BROKEN", sentence, rules));
    }

    /** 404 for what the last variable of the request's path names. */
    public static ResponseEntity<ProblemDetail> notFound(String sentence) {
        return response(HttpStatus.NOT_FOUND, "NOT_FOUND", sentence);
    }

    /**
     * 404.
     *
     * @param path the path variable that names nothing the caller may see
     */
    public static ResponseEntity<ProblemDetail> notFound(String path, String sentence, String fix) {
        return response(detail(HttpStatus.NOT_FOUND, "NOT_FOUND", path, sentence, fix));
    }

    /** 409 with what to do about it. */
    public static ResponseEntity<ProblemDetail> conflict(String code, String path, String sentence, String fix) {
        return response(detail(HttpStatus.CONFLICT, code, path, sentence, fix));
    }

    public static ResponseEntity<ProblemDetail> conflict(String code, String sentence) {
        return response(HttpStatus.CONFLICT, code, sentence);
    }

    /** 503 with a Retry-After. */
    public static ResponseEntity<ProblemDetail> unavailable(String code, String sentence, Duration retryAfter) {
        return unavailable(detail(HttpStatus.SERVICE_UNAVAILABLE, code, sentence), retryAfter);
    }

    /** 503 with a Retry-After. */
    public static ResponseEntity<ProblemDetail> unavailable(ProblemDetail problem, Duration retryAfter) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    public static ResponseEntity<ProblemDetail> response(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
