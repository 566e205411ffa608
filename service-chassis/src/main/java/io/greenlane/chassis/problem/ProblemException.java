package io.greenlane.chassis.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A refusal raised where no return value can carry it, such as a query parameter that cannot be read. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDetail problem;

    public ProblemException(HttpStatus status, String code, String sentence, List<BrokenRule> errors) {
        super(sentence);
        this.problem = Problems.detail(status, code, sentence, errors);
    }

    public ProblemException(HttpStatus status, String code, String sentence) {
        this(status, code, sentence, List.of());
    }

    /** A refusal with one error. */
    public ProblemException(HttpStatus status, String code, String path, String sentence, String fix) {
        this(status, code, sentence, List.of(new BrokenRule(path, code, sentence, fix)));
    }

    ProblemDetail problem() {
        return problem;
    }
}
